/// The one stylesheet, inlined in every page: tokens first, then elements, parts, charts, print.
///
/// Colours run from blue (good) over sand to brown (bad), which all common kinds of colour blindness keep apart; every coloured thing also
/// bears its letter or word. Each `--x` has an ink `--x-ink` with a contrast of at least 4.5 on it, in light and in dark.
enum Stylesheet {
  static let all: HTML = page + ranking + print

  /// What every page needs on a screen.
  static let page: HTML = tokens + elements + parts + table + charts + rows

  private static let tokens: HTML = """
    :root{color-scheme:light dark;
    --page:#fff;--soft:#f3f5f7;--line:#c9d1d9;--ink:#16202b;--quiet:#4a5764;--link:#0b5394;--focus:#ffbf47;--focus-ink:#16202b;
    --top:#0f2f4f;--top-ink:#fff;--top-quiet:#d3deea;--note:#fff6dc;--note-line:#b7860b;
    --tone:#2b6ca3;--tone-ink:#fff;--tone-2:#a9c8e2;--tone-2-ink:#10202e;--mark:#16202b;--track:#e6eaee;
    --c1:#084a73;--c1-ink:#fff;--c2:#1c6ea4;--c2-ink:#fff;--c3:#7db4dc;--c3-ink:#10202e;--c4:#bcdcf0;--c4-ink:#10202e;
    --c5:#f7e8c0;--c5-ink:#2b1d05;--c6:#f2c879;--c6-ink:#2b1d05;--c7:#e39a4a;--c7-ink:#241503;--c8:#b5530f;--c8-ink:#fff;
    --c9:#7d2708;--c9-ink:#fff;--none:#d7dbe0;--none-ink:#16202b;
    --o1:#084a73;--o2:#7db4dc;--o3:#a9b4bf;--o4:#d7dbe0;--o5:#e8d9a8;--o6:#c7b46f;--o7:#b5530f}
    @media(prefers-color-scheme:dark){:root{
    --page:#10161d;--soft:#19222c;--line:#3a4754;--ink:#e9eef3;--quiet:#aab6c2;--link:#8cc4f5;--focus:#ffbf47;
    --top:#0b2239;--note:#2c2612;--note-line:#d9a52b;
    --tone:#6aaee6;--tone-ink:#0b141c;--tone-2:#2d4f6e;--tone-2-ink:#fff;--mark:#fff;--track:#2a3541;
    --c1:#2f86c4;--c1-ink:#05121d;--c2:#5aa5dc;--c2-ink:#05121d;--c3:#8fc3ea;--c4:#c4e0f3;
    --c8:#cf6a20;--c8-ink:#1c0b00;--c9:#d9683f;--c9-ink:#1c0700;--none:#55616d;--none-ink:#fff;
    --o1:#2f86c4;--o2:#8fc3ea;--o3:#a9b4bf;--o4:#7b8792;--o7:#cf6a20}}
    .m-a,.k-1,.t-percontohan{--t:var(--c1);--i:var(--c1-ink)}.k-2{--t:var(--c2);--i:var(--c2-ink)}
    .m-b,.k-3,.t-rutin{--t:var(--c3);--i:var(--c3-ink)}.k-4{--t:var(--c4);--i:var(--c4-ink)}
    .k-5{--t:var(--c5);--i:var(--c5-ink)}.m-c,.k-6,.t-p3{--t:var(--c6);--i:var(--c6-ink)}
    .k-7,.t-p2{--t:var(--c7);--i:var(--c7-ink)}.k-8{--t:var(--c8);--i:var(--c8-ink)}
    .m-d,.k-9,.t-p1{--t:var(--c9);--i:var(--c9-ink)}.none{--t:var(--none);--i:var(--none-ink)}
    .tone,.s-1{--t:var(--tone);--i:var(--tone-ink)}.s-2{--t:var(--tone-2);--i:var(--tone-2-ink)}.empty{--t:var(--track);--i:var(--quiet)}
    .o-1{--t:var(--o1);--i:var(--c1-ink)}.o-2{--t:var(--o2);--i:#10202e}.o-3{--t:var(--o3);--i:#10202e}
    .o-4{--t:var(--o4);--i:#10161d}.o-5{--t:var(--o5);--i:#2b1d05}.o-6{--t:var(--o6);--i:#2b1d05}.o-7{--t:var(--o7);--i:var(--c8-ink)}

    """

  private static let elements: HTML = """
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;scroll-behavior:smooth;scroll-padding-top:1rem}
    @media(prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
    body{margin:0;background:var(--page);color:var(--ink);font:1.0625rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;
    font-variant-numeric:tabular-nums lining-nums;overflow-wrap:break-word}
    .wrap{max-width:76rem;margin-inline:auto;padding-inline:1rem}
    @media(min-width:50rem){.wrap{padding-inline:2rem}}
    @media(min-width:100rem){html{font-size:112.5%}}
    h1{font-size:clamp(1.6rem,1.2rem + 1.8vw,2.4rem);line-height:1.15;margin:1.2rem 0 .4rem;text-wrap:balance}
    h2{font-size:1.5rem;line-height:1.25;margin:0 0 .9rem;text-wrap:balance}
    h3{font-size:1.125rem;line-height:1.35;margin:1.6rem 0 .5rem}
    p{margin:.5rem 0;max-width:70ch}ul,ol{padding-left:1.3rem;max-width:75ch}details ol{padding-left:3rem}li{margin:.3rem 0}
    a{color:var(--link);text-underline-offset:.15em}a:hover{text-decoration-thickness:.15em}
    :focus-visible{outline:3px solid var(--focus);outline-offset:1px;box-shadow:0 0 0 5px var(--focus-ink);border-radius:2px}
    main:focus{outline:0;box-shadow:none}
    section{margin:0;padding:2rem 0 .8rem;border-top:1px solid var(--line)}
    .skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:.5rem;background:var(--focus);color:var(--focus-ink);padding:.5rem 1rem;z-index:9}
    .top{background:var(--top);color:var(--top-ink);padding:.7rem 0}.top p{margin:0}.brand{font-weight:700}.asof{color:var(--top-quiet);font-size:.95rem}
    .crumbs ol{list-style:none;display:flex;flex-wrap:wrap;gap:0 .5rem;padding:.6rem 0 0;margin:0;font-size:.95rem;max-width:none}
    .crumbs li{margin:0}.crumbs li+li::before{content:"›";padding-right:.5rem;color:var(--quiet)}
    .foot{border-top:1px solid var(--line);margin-top:2rem;padding-block:1rem 2rem;color:var(--quiet);font-size:.9rem}
    .lede{font-size:1.15rem;color:var(--quiet);margin-bottom:1.2rem}

    """

  private static let parts: HTML = """
    .cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,15rem),1fr));gap:1rem;margin:1rem 0 1.6rem}
    .card{background:var(--soft);border-left:5px solid var(--line);padding:.9rem 1.1rem 1rem;border-radius:0 4px 4px 0}
    .card h3,.card h2{font-size:1rem;font-weight:600;color:var(--quiet);margin:0}.card p{margin:.25rem 0;font-size:.98rem}
    .card .big{font-size:2.3rem;line-height:1.15;font-weight:700;letter-spacing:-.01em;color:var(--ink)}
    .card .big small{font-size:1rem;font-weight:400;color:var(--quiet);letter-spacing:0}.card .big .absent{font-size:1.25rem}.card .big .badge{font-size:1.05rem;letter-spacing:0;vertical-align:.2em}
    .badge{display:inline-block;background:var(--t,var(--none));color:var(--i,var(--none-ink));padding:.05em .55em;border-radius:3px;font-size:.95em;line-height:1.5;white-space:nowrap;print-color-adjust:exact;-webkit-print-color-adjust:exact}
    .absent{color:var(--quiet);font-style:italic;font-weight:400}
    .rule{font-size:.8rem;white-space:nowrap;color:var(--quiet)}
    .note{background:var(--note);border-left:4px solid var(--note-line);padding:.5rem .9rem;margin:.7rem 0}
    .pair{display:grid;gap:1rem 2.5rem;margin-bottom:1.2rem}.pair>div{min-width:0}
    @media(min-width:62rem){.pair{grid-template-columns:1fr 1fr;align-items:start}}
    .tasks{list-style:none;padding:0;counter-reset:t;max-width:none}
    .tasks>li{counter-increment:t;border-left:5px solid var(--tone);background:var(--soft);padding:.8rem 1rem .8rem 3.4rem;margin:.8rem 0;position:relative;border-radius:0 4px 4px 0}
    .tasks>li::before{content:counter(t);position:absolute;left:0;width:3.2rem;text-align:center;top:.7rem;font-size:1.6rem;font-weight:700;line-height:1.2;color:var(--tone)}
    .tasks h3{margin:0}.tasks p{margin:.2rem 0}.gain{font-weight:700}.sheet{border-top:3px solid var(--quiet);padding-top:.6rem;margin:2rem 0}.sheet h3{margin-top:0;font-size:1.25rem}.sheet table{table-layout:fixed}.sheet th:nth-child(n+3){width:7.5rem}.sheet th:nth-child(4){width:5rem}.learn th:first-child{width:42%}.quiet{color:var(--quiet);font-size:.95rem}
    .toc{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;list-style:none;padding:0;margin:1.2rem 0;max-width:none;font-size:.98rem}.toc li{margin:0}
    dl.facts{display:grid;grid-template-columns:minmax(8rem,max-content) minmax(0,1fr);gap:.3rem 1.2rem;margin:.8rem 0}
    dl.facts dt{color:var(--quiet)}dl.facts dd{margin:0}
    @media(max-width:30rem){dl.facts{display:block}dl.facts dd{margin-bottom:.6rem}.badge{white-space:normal}}
    .links{display:flex;flex-wrap:wrap;gap:.5rem;list-style:none;padding:0;max-width:none}.links li{margin:0}
    .links a,.button{display:inline-block;border:1px solid var(--link);color:var(--link);background:var(--page);padding:.35rem .8rem;border-radius:4px;text-decoration:none;font:inherit;cursor:pointer}
    .links a:hover,.button:hover{background:var(--soft);text-decoration:underline}
    details{margin:.6rem 0}summary{cursor:pointer;font-weight:600;padding:.3rem 0}

    """

  private static let table: HTML = """
    table{border-collapse:collapse;width:100%;margin:.4rem 0 1rem;font-size:.98rem}
    caption{text-align:left;font-weight:600;padding:.3rem 0 .4rem;max-width:70ch}
    th,td{text-align:left;vertical-align:top;padding:.42rem .7rem .42rem 0;border-bottom:1px solid var(--line);unicode-bidi:isolate}
    th:last-child,td:last-child{padding-right:.2rem}
    thead th{border-bottom:2px solid var(--quiet);font-size:.92rem;vertical-align:bottom;line-height:1.3}
    tbody th{font-weight:400}tfoot th,tfoot td{border-top:2px solid var(--quiet);font-weight:700}
    .n{text-align:right;white-space:nowrap}thead .n{white-space:normal}.n .absent{white-space:normal}
    .scroll{overflow-x:auto;margin-bottom:.6rem;background:linear-gradient(90deg,var(--page) 1rem,transparent) local,linear-gradient(270deg,var(--page) 1rem,transparent) local,
    linear-gradient(90deg,var(--line),transparent .8rem),linear-gradient(270deg,var(--line),transparent .8rem);background-repeat:no-repeat}
    @media(max-width:40rem){.scroll table{min-width:34rem}#prioritas .scroll table{min-width:56rem}}
    .sw{display:inline-block;width:1.5em;height:1.3em;line-height:1.3em;text-align:center;border-radius:2px;background:var(--t);color:var(--i);font-size:.85em;font-weight:700;margin-right:.4em;print-color-adjust:exact;-webkit-print-color-adjust:exact}

    """

  private static let ranking: HTML = """
    .tools:not([hidden]){display:grid;grid-template-columns:repeat(auto-fill,minmax(8rem,1fr));gap:.6rem 1rem;align-items:end;background:var(--soft);padding:.9rem 1rem;border-radius:4px}
    .field{margin:0;max-width:none}.field.wide{grid-column:1/-1}.field label{display:block;font-size:.92rem;font-weight:600;margin-bottom:.15rem}
    input[type=search],select{width:100%;font:inherit;color:var(--ink);background:var(--page);border:1px solid var(--quiet);border-radius:3px;padding:.35rem .5rem;min-height:2.6rem}
    .field .button{min-height:2.6rem}
    .gridhead{display:flex;flex-wrap:wrap;gap:.6rem 1.2rem;align-items:center;max-width:none;margin:1rem 0 .6rem}.count{font-weight:600}
    .viewport{max-height:min(44rem,75vh);overflow:auto;border:1px solid var(--line);border-radius:3px;overscroll-behavior:contain}
    .grid table{table-layout:fixed;margin:0;font-size:.94rem}.grid caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    .grid thead th{position:sticky;top:0;z-index:2;background:var(--soft);padding:0;border-bottom:2px solid var(--quiet)}
    .grid thead button{all:unset;box-sizing:border-box;display:block;width:100%;padding:.5rem .55rem;cursor:pointer;font-weight:700;text-decoration:underline dotted;text-underline-offset:.25em}
    .grid thead button:focus-visible{outline:3px solid var(--focus);outline-offset:-3px;box-shadow:inset 0 0 0 5px var(--focus-ink)}
    .grid [aria-sort=ascending] button::after{content:" ▲"}.grid [aria-sort=descending] button::after{content:" ▼"}
    .grid tbody tr:not(.space){height:3.2rem}.grid:not(.whole) tbody tr:not(.space){height:4rem}.grid tbody tr:hover>*{background:var(--soft)}
    .grid tbody th,.grid tbody td{padding:.25rem .55rem;vertical-align:middle;line-height:1.25;overflow:hidden}.grid .absent,.grid .sub{font-size:.86em}
    .sub{display:block;color:var(--quiet);white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
    .whole .sub{white-space:normal}.grid:not(.whole) :is(tbody a,.words){display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}.grid:not(.whole) .words{-webkit-line-clamp:3}
    .grid td .badge{padding-inline:.45em}.beside{display:inline-block;min-width:2.6em;margin-left:.4em;text-align:left}
    .grid .space td{padding:0;border:0}.grid .nothing{color:var(--quiet);padding:1rem .7rem}
    @media(min-width:50rem){.grid tbody th{position:sticky;left:0;background:var(--page)}#utama thead th:nth-child(2),#tanpa thead th:first-child{left:0;z-index:3}}
    .choice{border:0;padding:0;margin:0 0 .8rem;display:flex;flex-wrap:wrap;gap:.3rem 1.2rem}.choice legend{float:left;margin-right:1rem;padding:0;font-weight:600}
    .map-indeks{display:none}.maps:has(#peta-indeks:checked) .map-indeks{display:block}.maps:has(#peta-indeks:checked) .map-ikm{display:none}

    """

  private static let charts: HTML = """
    .chart{margin:.4rem 0 1.2rem}.chart figcaption{font-weight:600;margin-bottom:.7rem;max-width:60ch;text-wrap:pretty}
    svg{display:block;overflow:visible;fill:var(--ink);font-size:15px;print-color-adjust:exact;-webkit-print-color-adjust:exact}
    svg.room-right{width:calc(100% - 5.6rem)}svg.room-left{width:calc(100% - 2.6rem);margin-left:2.6rem}
    .track{fill:var(--track)}.bar{fill:var(--t)}.part{stroke:var(--page);stroke-width:1.5}
    .sign{fill:var(--i);font-weight:700}.abbr{font-weight:400;font-size:13px}
    .axis{stroke:var(--quiet)}.tick{stroke:var(--line);stroke-dasharray:2 3}.ax{fill:var(--quiet);font-size:13px}
    .val{font-weight:600}.point{font-size:13px;font-weight:600}
    .mark-halo{stroke:var(--page);stroke-width:6}.mark{stroke:var(--mark);stroke-width:2.5}
    .span{stroke:var(--tone);stroke-width:5;stroke-linecap:round;opacity:.55}.dot{fill:var(--tone);stroke:var(--page);stroke-width:2}
    .line{stroke:var(--tone);stroke-width:2.5}
    .step{fill:none;stroke-width:2.5;vector-effect:non-scaling-stroke}.step.open{stroke:var(--mark)}.step.done{stroke:var(--tone);stroke-dasharray:8 4}.step.people{stroke:var(--c8);stroke-dasharray:2 4}
    svg.room-sign{width:calc(100% - 4.4rem)}
    .fall{stroke:var(--c8)}.dot.fall{fill:var(--c8);stroke:var(--page)}.line.fall{stroke-dasharray:7 4}.dot.rise{fill:var(--tone)}
    svg.room-slope{width:calc(100% - 14rem);margin-left:3.6rem}
    .within{fill:var(--track)}.limit{fill:none;stroke:var(--quiet);stroke-dasharray:5 4;vector-effect:non-scaling-stroke}.middle{stroke:var(--quiet);vector-effect:non-scaling-stroke}
    .within-dot{fill:var(--quiet);opacity:.6}.beyond{font-size:15px;stroke:var(--page);stroke-width:1;paint-order:stroke}
    .b-far-above{fill:var(--c1)}.b-above{fill:var(--c2)}.b-below{fill:var(--c8)}.b-far-below{fill:var(--c9)}
    .pin{stroke:var(--mark);stroke-width:2.5}.pin-head{fill:var(--mark)}.pin-text{font-weight:700}
    @media(max-width:40rem){svg.room-slope{width:calc(100% - 12.5rem);margin-left:3rem}}
    @media(max-width:30rem){.thin{display:none}svg{font-size:13px}.ax,.point,.abbr{font-size:12px}}
    .key{font-size:.92rem;color:var(--quiet)}
    .map svg{min-width:46rem;width:100%}.map a{text-decoration:none}.map a:hover rect,.map a:focus rect{stroke:var(--ink);stroke-width:3}
    .map a:focus-visible{outline:0;box-shadow:none}.map a:focus-visible rect{stroke:var(--focus);stroke-width:4;paint-order:stroke}

    """
}
