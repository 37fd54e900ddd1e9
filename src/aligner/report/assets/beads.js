// @ts-check
// The row that is looked at, and what is made of it.

/** Number of the row that is looked at, from 1; 0 for none. */
let focused = 0;

const DID = { confirmed: "confirmed", split: "split", merged: "merged", unlinked: "unlinked", linked: "linked" };

/**
 * A row's sentences on either side.
 * @param {number} number
 * @returns {Sides}
 */
function sidesOfRow(number) {
  const row = data.rows[number - 1];
  const pairs = (/** @type {number[]} */ flat) => {
    /** @type {Span[]} */
    const spans = [];
    for (let at = 0; at < flat.length; at += 2) spans.push([flat[at], flat[at + 1]]);
    return spans;
  };
  return [pairs(/** @type {number[]} */ (row[SPANS])), pairs(/** @type {number[]} */ (row[SPANS + 1]))];
}

/** For the decisions in force: each sentence's action and bead. */
/** @type {WeakMap<BeadReview[], Map<string, {action: BeadReview, bead: Sides}>>} */
const indexed = new WeakMap();

function actionsBySentence() {
  let index = indexed.get(decisions.beads);
  if (!index) {
    index = new Map();
    for (const action of decisions.beads) {
      for (const bead of action.beads) for (const place of places(bead)) index.set(place, { action, bead });
    }
    indexed.set(decisions.beads, index);
  }
  return index;
}

/**
 * What is decided about a row: the decision, its beads there, and the rows that these are about.
 * @param {number} number
 */
function actionOn(number) {
  const index = actionsBySentence();
  const found = places(sidesOfRow(number)).flatMap((place) => index.get(place) ?? []);
  if (!found.length) return null;
  const beads = [...new Set(found.map((one) => one.bead))];
  let first = number, last = number;
  const shares = (/** @type {number} */ row) =>
    places(sidesOfRow(row)).some((place) => beads.includes(/** @type {Sides} */ (index.get(place)?.bead)));
  while (first > 1 && shares(first - 1)) first -= 1;
  while (last < data.rows.length && shares(last + 1)) last += 1;
  return { action: found[0].action, beads, first, last };
}

/**
 * Look at a row.
 * @param {number} number
 * @param {{scroll?: boolean}} [how]
 */
function focusRow(number, { scroll = true } = {}) {
  if (number < 1 || number > data.rows.length) return;
  const row = laidOut("row", number);
  if (!row) return;
  const before = document.querySelector(".row.focused");
  before?.classList.remove("focused");
  before?.removeAttribute("aria-current");
  row.classList.add("focused");
  row.setAttribute("aria-current", "true");
  focused = number;
  if (scroll) row.scrollIntoView({ block: "center" });
  linkWords(row);
  showRowDecision();
  markHere();
}

/**
 * Look at the next row that is shown, or the one before.
 * @param {1 | -1} step
 */
function stepRow(step) {
  const shown = shownRows();
  for (let at = focused + step; at >= 1 && at <= data.rows.length; at += step) {
    if (shown && !shown.has(at)) continue;
    focusRow(at);
    return tell(rowInWords(at));
  }
}

/**
 * The sentences of some rows on either side, in the order of the text, or why they make no bead.
 * @param {number} first
 * @param {number} last
 * @returns {Sides | string}
 */
function joinedRows(first, last) {
  /** @type {Sides} */
  const whole = [[], []];
  for (const side of [0, 1]) {
    /** @type {number[]} */
    const numbers = [];
    for (let at = first; at <= last; at += 1) {
      const spans = sidesOfRow(at)[side];
      whole[side].push(...spans);
      spans.forEach((_, k) => numbers.push(Number(data.rows[at - 1][FIRST + side]) + k));
    }
    whole[side].sort((one, other) => one[0] - other[0]);
    numbers.sort((one, other) => one - other);
    if (numbers.some((n, k) => k && n !== numbers[k - 1] + 1)) {
      return `The ${data.names[side]} sentences of these rows do not follow each other.`;
    }
  }
  return whole;
}

/**
 * @param {string} action
 * @param {Sides[]} beads
 * @param {string} what
 */
function decideBeads(action, beads, what) {
  decide(withBeads(decisions, { action, beads, comment: "", date: today() }), what);
}

/**
 * Take back what was decided about the row, if it was this.
 * @param {string} action
 */
function tookBack(action) {
  const before = actionOn(focused);
  if (!before || before.action.action !== action) return false;
  decide(withoutBeads(decisions, before.beads), `Row ${focused} is no longer ${DID[/** @type {keyof typeof DID} */ (action)]}.`);
  return true;
}

function confirmRow() {
  if (!focused) return tell("Choose a row first.");
  if (!tookBack("confirmed")) decideBeads("confirmed", [sidesOfRow(focused)], `Row ${focused} is confirmed.`);
}

function mergeRow() {
  if (!focused) return tell("Choose a row first.");
  const before = actionOn(focused);
  const merged = before?.action.action === "merged" ? before : { first: focused, last: focused };
  if (merged.last >= data.rows.length) return tell("There is no next row.");
  const next = actionOn(merged.last + 1);
  const last = next?.action.action === "merged" ? next.last : merged.last + 1;
  const whole = joinedRows(merged.first, last);
  if (typeof whole === "string") return tell(whole);
  decideBeads("merged", [whole], `Rows ${merged.first} to ${last} are merged.`);
}

function unlinkRow() {
  if (!focused) return tell("Choose a row first.");
  const [first, second] = sidesOfRow(focused);
  if (tookBack("unlinked")) return;
  if (!first.length || !second.length) return tell("This row has nothing on one side: there is nothing to unlink.");
  /** @type {Sides[]} */
  const alone = [
    ...first.map((span) => /** @type {Sides} */ ([[span], []])),
    ...second.map((span) => /** @type {Sides} */ ([[], [span]])),
  ];
  decideBeads("unlinked", alone, `Row ${focused} is unlinked.`);
}

async function splitRow() {
  if (!focused) return tell("Choose a row first.");
  const number = focused;
  const [first, second] = sidesOfRow(number);
  if (first.length < 2 && second.length < 2) {
    return tell(first.length && second.length ? "This row has one sentence on each side: it can be unlinked." : "This row cannot be split.");
  }
  const cut = await askWhereToSplit(number);
  if (!cut) return;
  /** @type {Sides[]} */
  const beads = [
    [first.slice(0, cut[0]), second.slice(0, cut[1])],
    [first.slice(cut[0]), second.slice(cut[1])],
  ];
  decideBeads("split", beads, `Row ${number} is split.`);
}

/** Show in the rows what is decided about them. */
function showActions(/** @type {ParentNode} */ within = document) {
  for (const row of thereAre(".row", within)) {
    row.classList.remove("joined", "unlinked");
    row.querySelector(".did")?.remove();
    row.querySelectorAll(".s.cut").forEach((sentence) => sentence.classList.remove("cut"));
  }
  if (!decisions.beads.length) return;
  for (const row of thereAre(".row", within)) showAction(row);
}

/** @param {HTMLElement} row */
function showAction(row) {
  const number = numberOf(row);
  const decided = actionOn(number);
  if (!decided) return;
  const { action, beads, first, last } = decided;
  const merged = last > first;
  row.classList.toggle("joined", merged && number < last);
  row.classList.toggle("unlinked", action.action === "unlinked");
  const words = merged && action.action === "merged" ? `merged ${first}–${last}` : action.action;
  row.querySelector("th")?.append(made("span", "did", words));
  if (action.action !== "split" || beads.length < 2) return;
  for (const [side, cell] of row.querySelectorAll("td").entries()) {
    const end = beads[0][side].at(-1);
    if (end && beads[1][side].length) cell.querySelector(`.s[data-start="${end[0]}"]`)?.classList.add("cut");
  }
}

/** Show which row is looked at, and what can be done to it. */
function showRowDecision() {
  const what = document.getElementById("dock-row");
  if (!what) return;
  what.textContent = focused ? `Row ${focused} of ${data.rows.length}` : "No row chosen";
  what.classList.toggle("chosen", focused > 0);
  const action = focused ? actionOn(focused)?.action.action : "";
  for (const [id, name] of [["confirm", "confirmed"], ["split", "split"], ["merge", "merged"], ["unlink", "unlinked"]]) {
    byId(id).setAttribute("aria-pressed", String(action === name));
  }
}
