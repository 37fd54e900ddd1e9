// @ts-check
// The dot-plot and the strip map: where one is, and going elsewhere by them.

/**
 * @typedef {{element: HTMLElement, rowAt: (x: number, y: number) => number,
 *   show: (element: HTMLElement, row: number) => void, at: number}} Drawn
 *   `at` is the row that the keyboard has reached.
 */

/** @type {Drawn[]} */
const drawn = [];

function startMaps() {
  const plot = document.getElementById("plot"), strip = document.getElementById("strip");
  if (plot) startMap({ element: plot, rowAt: rowInPlot, show: showInPlot, at: 1 });
  if (strip?.hasAttribute("role")) startMap({ element: strip, rowAt: (_, y) => rowAlong(y * LENGTH), show: showInStrip, at: 1 });
  if (!drawn.length) return;
  addEventListener("scroll", eachFrame(markWindow), { passive: true });
  addEventListener("resize", eachFrame(markWindow), { passive: true });
  markWindow();
}

/** @param {Drawn} map */
function startMap(map) {
  const { element } = map;
  drawn.push(map);
  element.addEventListener("click", (event) => {
    const box = element.getBoundingClientRect();
    goToRow(map.rowAt((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height));
  });
  element.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter") return goToRow(map.at);
    const page = Math.max(1, Math.round(data.rows.length / 20));
    /** @type {Record<string, number>} */
    const moves = {
      ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1, PageDown: page, PageUp: -page,
      Home: -data.rows.length, End: data.rows.length,
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    reach(map, Math.min(data.rows.length, Math.max(1, map.at + move)));
  });
}

/**
 * Let the keyboard reach a row on a map.
 * @param {Drawn} map
 * @param {number} row
 */
function reach(map, row) {
  map.at = row;
  map.element.setAttribute("aria-valuenow", String(row));
  map.element.setAttribute("aria-valuetext", rowInWords(row));
  map.show(map.element, row);
}

/** @param {number} row */
function rowInWords(row) {
  const flags = data.rows[row - 1][FLAGS];
  const findings = data.findings.filter((finding) => finding.rows.includes(row)).length;
  const words = [`row ${row}`];
  if (flags & ALONE) words.push(`${data.names[(flags & ALONE) - 1]} only`);
  if (flags & MOVED) words.push("moved");
  if (findings) words.push(counted(findings, "finding"));
  return words.join(", ");
}

/**
 * Go to a row, and to the first finding about it, if one is shown.
 * @param {number} row
 */
function goToRow(row) {
  if (rowsShown && !rowsShown.has(row)) showAllRows();
  focusRow(row);
}

/** Let the maps show the row that is looked at. */
function markHere() {
  if (focused) drawn.forEach((map) => reach(map, focused));
}

/**
 * The row that stands at a place along the rows.
 * @param {number} place
 */
function rowAlong(place) {
  let low = 0, high = data.rows.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (data.rows[middle][ALONG] <= place) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

/**
 * The row whose dot is nearest to a point of the plot.
 * @param {number} x
 * @param {number} y
 */
function rowInPlot(x, y) {
  let best = 0, least = Infinity;
  data.rows.forEach((row, at) => {
    const distance = Math.hypot(row[ACROSS] - inPlot(x), row[DOWN] - inPlot(y));
    if (distance < least) [best, least] = [at, distance];
  });
  return best + 1;
}

/** A share of the drawing's edge, which has a margin, as a place in a text. */
function inPlot(/** @type {number} */ share) {
  return share * (GRID + 20) - 10;
}

/**
 * @param {HTMLElement} element
 * @param {number} row
 */
function showInPlot(element, row) {
  const here = /** @type {HTMLElement} */ (element.querySelector(".here"));
  here.hidden = false;
  here.style.left = `${((data.rows[row - 1][ACROSS] + 10) / (GRID + 20)) * 100}%`;
  here.style.top = `${((data.rows[row - 1][DOWN] + 10) / (GRID + 20)) * 100}%`;
}

/**
 * @param {HTMLElement} element
 * @param {number} row
 */
function showInStrip(element, row) {
  let cursor = /** @type {HTMLElement | null} */ (element.querySelector(".cursor"));
  if (!cursor) element.append((cursor = made("span", "cursor")));
  cursor.style.top = `${(data.rows[row - 1][ALONG] / LENGTH) * 100}%`;
}

/** Show on the strip which part of the rows the window shows. */
function markWindow() {
  const here = /** @type {HTMLElement | null} */ (document.querySelector("#strip .here"));
  if (!here) return;
  const heads = document.querySelector(".heads")?.getBoundingClientRect();
  const top = rowAtHeight(Math.max(1, (heads?.bottom ?? 0) + 1));
  const bottom = rowAtHeight(byId("dock").getBoundingClientRect().top - 1);
  here.hidden = !top && !bottom;
  if (here.hidden) return;
  const from = data.rows[(top || 1) - 1][ALONG];
  const to = bottom && bottom < data.rows.length ? data.rows[bottom][ALONG] : LENGTH;
  here.style.top = `${(from / LENGTH) * 100}%`;
  here.style.height = `${(Math.max(0, to - from) / LENGTH) * 100}%`;
}

/**
 * The row at a height of the window; 0 if none is there.
 * @param {number} height
 */
function rowAtHeight(height) {
  const texts = byId("texts").getBoundingClientRect();
  const there = document.elementFromPoint(texts.left + texts.width / 2, height);
  const row = there?.closest("#texts .row");
  if (row) return numberOf(row);
  const chunk = /** @type {HTMLElement | null | undefined} */ (there?.closest("#texts .chunk"));
  if (!chunk) return 0;
  const box = chunk.getBoundingClientRect();
  const first = Number(chunk.dataset.first), last = Number(chunk.dataset.last);
  return first + Math.floor(((height - box.top) / box.height) * (last - first));
}
