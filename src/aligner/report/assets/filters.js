// @ts-check
// Which findings and which rows are shown.

const UNCERTAIN = 80;

/** @type {Set<number> | null} the findings that are shown; all if there are none to leave out */
let findingsShown = null;
/** @type {Set<number> | null} */
let rowsShown = null;

/** @param {number} number */
function isShown(number) {
  return !findingsShown || findingsShown.has(number);
}

function shownRows() {
  return rowsShown;
}

/**
 * The values of the boxes of a name that are ticked.
 * @param {string} name
 */
function ticked(name) {
  const boxes = document.querySelectorAll(`#choose input[name="${name}"]:checked`);
  return new Set([...boxes].map((box) => /** @type {HTMLInputElement} */ (box).value));
}

/**
 * A number that was typed, or what holds where nothing sensible was.
 * @param {string} id
 * @param {number} otherwise
 */
function typed(id, otherwise) {
  const field = /** @type {HTMLInputElement | null} */ (document.getElementById(id));
  const value = field ? field.valueAsNumber : otherwise;
  return Number.isFinite(value) ? value : otherwise;
}

function sought() {
  return folded(byId("search").value.trim());
}

/** Choose anew, and show it. */
function choose() {
  const words = sought();
  const before = [rowsShown, findingsShown];
  const rowsWith = new Set(), findingsWith = new Set();
  if (words) {
    searchableRows().forEach((text, number) => text.includes(words) && rowsWith.add(number));
    searchableCards().forEach((text, number) => text.includes(words) && findingsWith.add(number));
  }
  chooseFindings(words, rowsWith, findingsWith);
  chooseRows(words, rowsWith, findingsWith);
  showChoice(document);
  if (!alike(before[0], rowsShown)) shrinkChunks("#texts", rowsShown);
  if (!alike(before[1], findingsShown)) shrinkChunks("#findings", findingsShown);
  tellChoice(words, rowsWith.size, findingsWith.size);
  showHits(words);
  markHere();
}

/**
 * @param {string} words
 * @param {Set<number>} rowsWith
 * @param {Set<number>} findingsWith
 */
function chooseFindings(words, rowsWith, findingsWith) {
  const severities = ticked("severity"), families = ticked("family"), states = ticked("decision");
  const least = typed("least-confidence", 0) / 100;
  const [low, high] = [typed("least-score", 0), typed("most-score", 100)];
  const shown = new Set();
  data.findings.forEach((finding, at) => {
    const number = at + 1;
    const scores = finding.rows.map((row) => Number(data.rows[row - 1][SCORE]));
    const wanted =
      severities.has(finding.severity) &&
      families.has(finding.check.split("/")[0]) &&
      states.has(decisionOf(number)) &&
      finding.confidence >= least - 1e-9 &&
      (!scores.length || scores.some((score) => low <= score && score <= high)) &&
      (!words || findingsWith.has(number) || finding.rows.some((row) => rowsWith.has(row)));
    if (wanted) shown.add(number);
  });
  findingsShown = shown.size === data.findings.length ? null : shown;
}

/**
 * @param {string} words
 * @param {Set<number>} rowsWith
 * @param {Set<number>} findingsWith
 */
function chooseRows(words, rowsWith, findingsWith) {
  const chosen = document.querySelector('#texts input[name="rows"]:checked');
  const pick = chosen ? /** @type {HTMLInputElement} */ (chosen).value : "all";
  const [low, high] = [typed("least-score", 0), typed("most-score", 100)];
  const concerned = new Set(), said = new Set();
  data.findings.forEach((finding, at) => {
    if (isShown(at + 1)) finding.rows.forEach((row) => concerned.add(row));
    if (findingsWith.has(at + 1)) finding.rows.forEach((row) => said.add(row));
  });
  /** @type {Record<string, (row: Row, number: number) => boolean>} */
  const picks = {
    all: () => true,
    findings: (_, number) => concerned.has(number),
    alone: (row) => (row[FLAGS] & ALONE) > 0,
    moved: (row) => (row[FLAGS] & MOVED) > 0,
    uncertain: (row) => row[SCORE] < UNCERTAIN,
  };
  const shown = new Set();
  data.rows.forEach((row, at) => {
    const number = at + 1;
    const wanted = low <= row[SCORE] && row[SCORE] <= high && (!words || rowsWith.has(number) || said.has(number));
    if (wanted && picks[pick](row, number)) shown.add(number);
  });
  rowsShown = shown.size === data.rows.length ? null : shown;
}

/**
 * Hide what is not wanted.
 * @param {ParentNode} within
 */
function showChoice(within) {
  for (const row of thereAre(".row", within)) row.hidden = Boolean(rowsShown) && !rowsShown?.has(numberOf(row));
  for (const card of thereAre(".card", within)) card.hidden = !isShown(numberOf(card));
  for (const mark of within.querySelectorAll("mark[data-n], a.ref")) {
    mark.classList.toggle("off", !isShown(Number(/** @type {HTMLElement} */ (mark).dataset.n)));
  }
  if (within !== document) return;
  for (const group of document.querySelectorAll("#findings .group")) {
    const severity = /** @type {HTMLElement} */ (group).dataset.severity;
    const some = data.findings.some((finding, at) => finding.severity === severity && isShown(at + 1));
    /** @type {HTMLElement} */ (group).hidden = !some;
  }
}

/**
 * Whether two choices show the same.
 * @param {Set<number> | null} one
 * @param {Set<number> | null} other
 */
function alike(one, other) {
  if (!one || !other) return one === other;
  return one.size === other.size && [...one].every((number) => other.has(number));
}

/**
 * Give chunks that wait the height of what will be shown of them.
 * @param {string} part
 * @param {Set<number> | null} shown
 */
function shrinkChunks(part, shown) {
  for (const chunk of document.querySelectorAll(`${part} .chunk`)) {
    const one = /** @type {HTMLElement} */ (chunk);
    const first = Number(one.dataset.first), last = Number(one.dataset.last);
    let count = 0;
    for (let at = first; at <= last; at += 1) count += !shown || shown.has(at) ? 1 : 0;
    one.hidden = count === 0;
    one.dataset.lines ??= one.style.getPropertyValue("--lines");
    one.style.minHeight = "";
    one.style.setProperty("--lines", String((Number(one.dataset.lines) * count) / (last - first + 1)));
  }
}

/**
 * Say how much is shown.
 * @param {string} words
 * @param {number} rows
 * @param {number} findings
 */
function tellChoice(words, rows, findings) {
  byId("hits").textContent = words ? `${counted(rows, "row")} and ${counted(findings, "finding")} with these words` : "";
  said("findings-shown", findingsShown, data.findings.length, "findings");
  said("rows-shown", rowsShown, data.rows.length, "rows");
  for (const count of document.querySelectorAll("[data-count]")) {
    const state = /** @type {HTMLElement} */ (count).dataset.count;
    count.textContent = String(data.findings.filter((_, at) => decisionOf(at + 1) === state).length);
  }
}

/**
 * @param {string} id
 * @param {Set<number> | null} shown
 * @param {number} all
 * @param {string} noun
 */
function said(id, shown, all, noun) {
  const line = document.getElementById(id);
  if (!line) return;
  line.hidden = !shown;
  if (line.firstElementChild) line.firstElementChild.textContent = shown ? `${shown.size} of ${all} ${noun} shown.` : "";
}

/** Show all findings again. */
function showAllFindings() {
  for (const box of document.querySelectorAll("#choose [type=checkbox]")) /** @type {HTMLInputElement} */ (box).checked = true;
  byId("search").value = "";
  if (document.getElementById("least-confidence")) byId("least-confidence").value = "0";
  resetScores();
  choose();
}

function showAllRows() {
  byId("rows-all").checked = true;
  byId("search").value = "";
  resetScores();
  choose();
}

function resetScores() {
  if (!document.getElementById("least-score")) return;
  byId("least-score").value = "0";
  byId("most-score").value = "100";
}
