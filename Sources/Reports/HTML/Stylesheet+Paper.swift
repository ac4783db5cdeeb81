extension Stylesheet {
  /// For pages that are made to be printed: without the parts of the start page.
  static let paper: HTML = page + papers + print + paperPrint

  static let papers: HTML = """
    .profile{columns:17rem;column-gap:2.2rem}.profile>div{break-inside:avoid}
    .poster{border:2px solid var(--quiet);border-radius:4px;padding:1.4rem;max-width:56rem;margin:1rem auto}
    .poster header{text-align:center;border-bottom:3px solid var(--tone);padding-bottom:.8rem}.poster header p{margin-inline:auto}.poster h1{margin:0 0 .6rem}.who{font-size:1.25rem;line-height:1.35}
    .score{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1.25fr);gap:1rem 2rem;align-items:center;padding:1rem 0}.score p{margin:.1rem 0}
    .result{text-align:center}.label{color:var(--quiet);font-weight:600}.huge{font-size:4.6rem;line-height:1.05;font-weight:700;letter-spacing:-.02em}
    .poster section{padding:.9rem 0 .2rem}.poster h2{font-size:1.15rem;margin:0 0 .2rem}.thanks{border-top:3px solid var(--tone);padding-top:.8rem;text-align:center;max-width:none;font-weight:600}
    #rencana table{table-layout:fixed}#rencana th:first-child{width:24%}#rencana th:nth-child(2){width:40%}
    @media(max-width:40rem){.score{grid-template-columns:1fr}.poster{padding:1rem .7rem}.huge{font-size:3.4rem}}

    """

  private static let paperPrint: HTML = """
    @page lembar{margin:12mm 14mm;@bottom-right{content:none}}
    @media print{
    .lembar-publikasi{page:lembar}
    .lembar-publikasi .top,.lembar-publikasi .foot{display:none}
    .poster{border:0;padding:0;margin:0;max-width:none}.poster header{padding-bottom:4pt}.poster h1{font-size:22pt;margin:0 0 4pt}.who{font-size:14pt}.huge{font-size:50pt}.score{padding:6pt 0;gap:0 18pt}
    .poster section{padding:4pt 0 0}.poster th,.poster td{padding:1.2pt 6pt 1.2pt 0}.poster table{margin:0 0 4pt}.poster caption{padding:1pt 0}.poster svg.row{height:17px}
    .profile{columns:2;column-gap:20pt}.poster .profile{columns:3;column-gap:16pt}.quiet{max-width:none}.thanks{padding-top:6pt;margin-top:6pt;font-size:11pt}
    #rencana{break-inside:avoid}#rencana td{height:2.6cm}#rencana th,#rencana td{border:.5pt solid #666;padding:3pt 5pt}
    }

    """
}
