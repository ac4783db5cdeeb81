extension Stylesheet {
  /// A4, black on white, heads repeated, no row or picture cut in two.
  static let print: HTML = """
    @page{size:A4;margin:16mm 14mm 18mm;@bottom-right{content:"Halaman " counter(page) " dari " counter(pages);font:9pt sans-serif;color:#444}}
    @media print{
    :root{color-scheme:light;--page:#fff;--soft:#f6f7f9;--ink:#000;--quiet:#3d4751;--line:#b9c1c9;--link:#000}
    html{font-size:9.5pt}body{font-size:1rem;line-height:1.4}.wrap{max-width:none;padding:0}
    .top{background:none;color:#000;padding:0 0 4pt;border-bottom:1.5pt solid #000}.top .asof{color:#333}
    .skip,.crumbs,.toc,.tools,.screen,.links{display:none!important}
    h1{font-size:18pt;margin:8pt 0 4pt}h2{font-size:13pt}h3{font-size:10.5pt;margin-top:8pt}.lede{margin-bottom:6pt}
    h1,h2,h3,caption,figcaption{break-after:avoid}section{padding:8pt 0 6pt}
    .card,.tasks>li,.chart,tr,.note,.pair table{break-inside:avoid}.gridhead{break-after:avoid}
    .cards{gap:6pt;grid-template-columns:repeat(auto-fit,minmax(4cm,1fr))}.card{padding:5pt 8pt}.card .big{font-size:17pt}.card p{font-size:9pt}
    .pair{grid-template-columns:1fr 1fr;gap:6pt 16pt}.lead{grid-template-columns:2fr 1fr;gap:6pt 16pt}.tasks{margin:0}
    table{font-size:.93rem}th,td{padding:2.5pt 6pt 2.5pt 0}.badge,.n{white-space:normal}.pair td.n{white-space:nowrap}.pair td.n .absent,.pair td.n .sub{white-space:normal}thead{display:table-header-group}tfoot{display:table-row-group}
    .scroll{overflow:visible;background:none}.scroll table{min-width:0}.map svg{min-width:0}svg{font-size:11px}.ax,.point,.abbr{font-size:10px}
    .sheet{break-before:page;border:0;margin:0}#lembar{border:0;padding:0}#lembar>h2{display:none}.lines{height:6.4cm;background:repeating-linear-gradient(#fff 0 8mm,#999 8mm calc(8mm + .4mm));print-color-adjust:exact}.learn~.lines{height:1.6cm}.learn table{font-size:.88rem}.learn th,.learn td{padding-top:1pt;padding-bottom:1pt}.sheet h3{margin:0}.sheet dl.facts{margin:4pt 0}
    .grid table{table-layout:auto;min-width:0!important}.grid colgroup,.csv{display:none}.grid thead button{padding:2pt 6pt 2pt 0;text-decoration:none}.grid tbody th,.grid tbody td{white-space:normal;padding:2pt 6pt 2pt 0}.grid thead th{position:static}.grid tbody tr:not(.space){height:auto}.grid tbody th{min-width:4.4cm;position:static}.sub{white-space:normal}.grid td.n{white-space:nowrap}.grid .n .absent{white-space:normal}.lines{max-width:none}a{color:inherit;text-decoration:none}
    .foot{font-size:8pt}details:not([open])>*{display:block}details:not([open])>.pair{display:grid}details::details-content{content-visibility:visible;display:block}
    .viewport{max-height:none!important;overflow:visible!important}
    }

    """
}
