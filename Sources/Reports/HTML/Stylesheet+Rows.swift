extension Stylesheet {
  /// Pictures in rows of tables, heat tables, tasks beside strengths, shared problems.
  static let rows: HTML = """
    .sub{display:block;color:var(--quiet);font-size:.86em}.n .sub{white-space:nowrap}
    svg.row{min-width:3rem}.scroll svg.row{min-width:7rem}td:has(svg.row){width:38%;padding-inline:0 1.2rem}tr:has(svg.row)>*{vertical-align:middle}
    .heat td{padding:.2rem .35rem .2rem 0}.heat th{padding-right:.5rem}.heat .badge{display:block;text-align:center;font-size:.86rem;padding:.15em .2em;white-space:nowrap}.heat thead th:nth-child(n+2){text-align:center}
    .lead{display:grid;gap:1rem 2.5rem}.lead>div{min-width:0}@media(min-width:62rem){.lead{grid-template-columns:minmax(0,2fr) minmax(0,1fr)}}
    .strong{border-left:5px solid var(--c3);padding:.2rem 1rem;margin:.8rem 0}.strong h3{margin:.3rem 0}.strong ul{padding-left:1.1rem}
    .problem{border-top:1px solid var(--line);padding:.2rem 0 .6rem}.problem h3{margin:.8rem 0 .2rem}
    @media(min-width:62rem){.problem .pair{grid-template-columns:minmax(0,2fr) minmax(0,1fr)}}

    """
}
