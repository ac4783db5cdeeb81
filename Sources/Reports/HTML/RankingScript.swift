import Translation

/// The script of the start page: search, filters, sorting, a table that draws only the rows in view, CSV of what is shown.
///
/// Plain JavaScript without any request. Text reaches the page only through `textContent`, so nothing in the data can become markup. State
/// lives in `location.hash`, so that a view can be bookmarked and sent.
struct RankingScript {
  /// To the language of the reader, whose marks numbers follow as well.
  let translator: Translator

  var all: HTML { data + grid + Self.state }

  private var isEnglish: Bool { translator.language == .english }
  private var decimalMark: HTML { isEnglish ? "." : "," }
  private var thousandsMark: HTML { isEnglish ? "," : "." }
  /// Between the columns of the CSV: what spreadsheets of the language expect.
  private var columnMark: HTML { isEnglish ? "," : ";" }

  /// A word of the script as its literal.
  private func word(_ indonesian: String) -> ScriptJSON { .quoted(translator(indonesian)) }

  private var data: HTML {
    #"""
    (() => {
    'use strict';
    const [indexName, raw] = JSON.parse(document.getElementById('data').textContent);
    const fields = ['rank', 'id', 'name', 'url', 'instansi', 'jenis', 'tipe', 'prov', 'provinsi', 'kabkota', 'wil', 'ikm', 'mutu', 'n',
      'indeks', 'kategori', 'tier', 'kelompok', 'aduan', 'sipp', 'sebab', 'low', 'high'];
    const rows = raw.map((r, place) => {
      const row = Object.fromEntries(fields.map((f, i) => [f, r[i]]));
      row.place = place;
      row.text = [row.name, row.instansi, row.id, row.provinsi, row.kabkota, row.tipe].filter(Boolean).join(' ').toLowerCase();
      return row;
    });
    const tones = { A: 'm-a', B: 'm-b', C: 'm-c', D: 'm-d' };
    const steps = { A: 'k-1', 'A-': 'k-2', B: 'k-3', 'B-': 'k-4', C: 'k-5', 'C-': 'k-6', D: 'k-7', E: 'k-8', F: 'k-9' };
    const tiers = { p1: 't-p1', p2: 't-p2', p3: 't-p3', rutin: 't-rutin', percontohan: 't-percontohan' };
    const number = (value, decimals) => {
      const [whole, part] = value.toFixed(decimals).split('.');
      return whole.replace(/\B(?=(\d{3})+$)/g, '\#(thousandsMark)') + (part ? '\#(decimalMark)' + part : '');
    };
    const badge = (text, tone) => {
      const span = document.createElement('span');
      span.className = 'badge ' + (tone || 'none');
      span.textContent = text;
      return span;
    };
    // key, title, width in rem (together no wider than the page at a desk), decimals (numbers only), badge of a text, badge beside a number
    const unit = { key: 'name', title: \#(word("Unit")), width: 18 };
    const measured = [
      { key: 'ikm', title: \#(word("IKM")), width: 8.6, decimals: 2, beside: r => r.mutu && [r.mutu, tones[r.mutu]] },
      { key: 'n', title: \#(word("Responden")), width: 7.4, decimals: 0 },
    ];
    const ranked = [
      { key: 'rank', title: \#(word("No. (rentang)")), width: 7.2, decimals: 0, up: true,
        after: r => r.low === null ? '' : ` (${number(r.low, 0)}–${number(r.high, 0)})` }, unit,
      { key: 'indeks', title: indexName, width: 8.4, decimals: 2, beside: r => r.kategori && [r.kategori, steps[r.kategori]] }, ...measured,
      { key: 'kelompok', title: \#(word("Kelompok")), width: 9.4, badge: r => tiers[r.tier] },
      { key: 'aduan', title: \#(word("Pengaduan")), width: 7.2, decimals: 3 }, { key: 'sipp', title: \#(word("SIPP")), width: 5.4, decimals: 3 },
    ];
    const unranked = [{ ...unit, width: 20 }, { key: 'sebab', title: \#(word("Apa yang kurang")), width: 30, words: true }, ...measured];
    // What the CSV holds beyond what the page shows.
    const file = {
      before: [{ key: 'id', title: \#(word("Kode")) }],
      after: [
        { key: 'low', title: \#(word("Peringkat terbaik")), decimals: 0 }, { key: 'high', title: \#(word("Peringkat terburuk")), decimals: 0 },
        { key: 'kategori', title: \#(word("Kategori")) }, { key: 'mutu', title: \#(word("Mutu")) }, { key: 'instansi', title: \#(word("Instansi")) },
        { key: 'tipe', title: \#(word("Jenis unit")) }, { key: 'provinsi', title: \#(word("Provinsi")) }, { key: 'wil', title: \#(word("Wilayah")) },
      ],
    };

    """#
  }

  private var grid: HTML {
    #"""
    const collator = new Intl.Collator('\#(isEnglish ? "en" : "id")', { numeric: true, sensitivity: 'base' });
    function Grid(id, columns, own, changed) {
      const box = document.getElementById(id), view = box.querySelector('.viewport'), table = box.querySelector('table');
      const body = table.tBodies[0], status = box.querySelector('.count');
      // Few rows are all drawn, each as high as its text; of many, those in view, all of one height.
      const whole = own.length <= 200;
      let shown = own, sort = '', first = -1, last = -1, height = 58;
      box.classList.toggle('whole', whole);
      box.hidden = false;
      table.style.minWidth = columns.reduce((sum, c) => sum + c.width, 0) + 'rem';
      for (const c of columns) table.querySelector('colgroup').appendChild(document.createElement('col')).style.width = c.width + 'rem';
      const head = table.tHead.insertRow();
      for (const c of columns) {
        const th = head.appendChild(document.createElement('th'));
        th.scope = 'col';
        if (c.decimals !== undefined) th.className = 'n';
        const button = th.appendChild(document.createElement('button'));
        button.type = 'button';
        button.textContent = c.title;
        button.onclick = () => {
          const down = c.decimals !== undefined && !c.up;
          changed(id, sort === c.key ? '-' + c.key : sort === '-' + c.key ? c.key : (down ? '-' : '') + c.key);
        };
      }
      const fill = (row, place) => {
        const tr = document.createElement('tr');
        tr.setAttribute('aria-rowindex', place + 2);
        columns.forEach(c => {
          const value = row[c.key], cell = tr.appendChild(document.createElement(c.key === 'name' ? 'th' : 'td'));
          if (c.decimals !== undefined) cell.className = 'n';
          if (c.key === 'name') {
            cell.scope = 'row';
            const link = cell.appendChild(document.createElement('a'));
            link.href = row.url;
            link.textContent = link.title = value;
            const sub = cell.appendChild(document.createElement('span'));
            sub.className = 'sub';
            sub.textContent = sub.title = [row.tipe, row.instansi, row.provinsi].filter(Boolean).join(' · ');
          } else if (value === null || value === '') cell.textContent = '–';
          else if (typeof value === 'number') {
            cell.textContent = number(value, c.decimals) + (c.after ? c.after(row) : '');
            const beside = c.beside && c.beside(row);
            if (beside) cell.appendChild(Object.assign(document.createElement('span'), { className: 'beside' })).appendChild(badge(...beside));
          }
          else if (c.words) cell.appendChild(Object.assign(document.createElement('span'), { className: 'words', textContent: value, title: value }));
          else if (c.badge) cell.appendChild(badge(value, c.badge(row)));
          else if (c.decimals !== undefined) cell.appendChild(Object.assign(document.createElement('span'), { className: 'absent', textContent: value, title: value }));
          else cell.textContent = cell.title = value;
        });
        return tr;
      };
      const space = rows => {
        const tr = document.createElement('tr');
        tr.className = 'space';
        tr.setAttribute('aria-hidden', 'true');
        const td = tr.appendChild(document.createElement('td'));
        td.colSpan = columns.length;
        td.style.height = rows * height + 'px';
        return tr;
      };
      const nothing = () => {
        const tr = space(0), td = tr.firstChild;
        tr.removeAttribute('aria-hidden');
        td.className = 'nothing';
        td.style.height = '';
        td.textContent = \#(word("Tidak ada unit yang cocok dengan saringan."));
        return tr;
      };
      const draw = (all, force) => {
        all ||= whole;
        const from = all ? 0 : Math.max(0, Math.floor(view.scrollTop / height) - 12);
        const to = all ? shown.length : Math.min(shown.length, Math.ceil((view.scrollTop + view.clientHeight) / height) + 12);
        if (!force && from === first && to === last) return;
        first = from;
        last = to;
        const focused = body.contains(document.activeElement) && document.activeElement.getAttribute('href');
        const part = document.createDocumentFragment();
        if (from > 0) part.append(space(from));
        for (let i = from; i < to; i++) part.append(fill(shown[i], i));
        if (to < shown.length) part.append(space(shown.length - to));
        if (shown.length === 0) part.append(nothing());
        body.replaceChildren(part);
        if (focused) [...body.querySelectorAll('a')].find(a => a.getAttribute('href') === focused)?.focus({ preventScroll: true });
      };
      view.addEventListener('scroll', () => draw(false, false), { passive: true });
      addEventListener('beforeprint', () => draw(true, true));
      addEventListener('afterprint', () => draw(false, true));
      addEventListener('resize', () => { measure(); draw(false, true); });
      const measure = () => {
        const row = body.querySelector('tr:not(.space)');
        if (row) height = row.getBoundingClientRect().height || height;
      };
      box.querySelector('.csv').onclick = () => {
        const guard = text => /^[=+\-@\t\r]/.test(text) ? "'" + text : text;
        const quote = text => /[\#(columnMark)"\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
        const plain = (row, c) => row[c.key] === null ? ''
          : typeof row[c.key] === 'number' ? row[c.key].toFixed(c.decimals).replace('.', '\#(decimalMark)') : guard(String(row[c.key]));
        const all = [...file.before, ...columns, ...file.after];
        const lines = [all.map(c => quote(c.title)).join('\#(columnMark)'), ...shown.map(row => all.map(c => quote(plain(row, c))).join('\#(columnMark)'))];
        const link = document.createElement('a');
        link.href = URL.createObjectURL(new Blob(['\ufeff' + lines.join('\r\n') + '\r\n'], { type: 'text/csv' }));
        link.download = id === 'utama' ? \#(word("peringkat.csv")) : \#(word("belum-diperingkat.csv"));
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 1000);
      };
      return (keep, order) => {
        sort = order;
        const key = order.replace(/^-/, ''), sign = order.startsWith('-') ? -1 : 1;
        const compare = (a, b) => {
          const x = a[key], y = b[key];
          const left = typeof x === 'number' ? 0 : x ? 1 : 2, right = typeof y === 'number' ? 0 : y ? 1 : 2;
          if (left !== right) return left - right;
          return (left === 0 ? sign * (x - y) : left === 1 ? sign * collator.compare(x, y) : 0) || a.place - b.place;
        };
        shown = own.filter(keep);
        if (key) shown.sort(compare);
        [...head.cells].forEach((th, i) => th.setAttribute('aria-sort', columns[i].key !== key ? 'none' : sign < 0 ? 'descending' : 'ascending'));
        status.textContent = shown.length === own.length ? `${number(own.length, 0)}\#(translator(" unit"))` : `${number(shown.length, 0)}\#(translator(" dari "))${number(own.length, 0)}\#(translator(" unit"))`;
        table.setAttribute('aria-rowcount', shown.length + 1);
        view.scrollTop = 0;
        draw(false, true);
        measure();
      };
    }

    """#
  }

  private static let state: HTML = #"""
    const form = document.getElementById('saringan'), names = ['q', 'jenis', 'tipe', 'prov', 'wil', 'tier', 'mutu'];
    const orders = { utama: 'rank', tanpa: '' };
    const changed = (id, order) => { orders[id] = order; save(); apply(); };
    const grids = {
      utama: Grid('utama', ranked, rows.filter(r => r.rank !== null), changed),
      tanpa: Grid('tanpa', unranked, rows.filter(r => r.rank === null), changed),
    };
    const apply = () => {
      const words = form.elements.q.value.toLowerCase().split(/\s+/).filter(Boolean);
      const exact = names.slice(1).map(n => [n, form.elements[n].value]).filter(([, v]) => v !== '');
      const keep = row => words.every(w => row.text.includes(w)) && exact.every(([n, v]) => row[n] === v);
      for (const id in grids) grids[id](keep, orders[id]);
    };
    const save = () => {
      const state = new URLSearchParams();
      for (const n of names) if (form.elements[n].value) state.set(n, form.elements[n].value);
      if (orders.utama !== 'rank') state.set('urut', orders.utama);
      if (orders.tanpa) state.set('urut2', orders.tanpa);
      const text = state.toString();
      history.replaceState(null, '', text ? '#' + text : location.pathname + location.search);
    };
    const load = () => {
      if (location.hash && !location.hash.includes('=')) return false;
      const state = new URLSearchParams(location.hash.slice(1));
      for (const n of names) {
        form.elements[n].value = state.get(n) || '';
        if (form.elements[n].selectedIndex === -1) form.elements[n].value = '';
      }
      const known = (columns, order) => columns.some(c => c.key === order.replace(/^-/, '')) ? order : '';
      orders.utama = known(ranked, state.get('urut') || '') || 'rank';
      orders.tanpa = known(unranked, state.get('urut2') || '');
      return location.hash !== '';
    };
    form.hidden = false;
    form.addEventListener('input', () => { save(); apply(); });
    form.addEventListener('submit', event => event.preventDefault());
    form.addEventListener('reset', () => setTimeout(() => { save(); apply(); }));
    addEventListener('hashchange', () => {
      if (location.hash && !location.hash.includes('=')) return;
      if (load()) document.getElementById('peringkat').scrollIntoView();
      apply();
    });
    load();
    apply();
    })();
    """#
}
