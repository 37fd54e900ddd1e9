// @ts-check
// The decisions of this page: kept in the browser, undone, downloaded and loaded.

const KEY = `aligner-review:${data.texts.map((text) => text.slice(0, 32)).join(":")}`;
const KEYS_KEY = "aligner-keys";
/** What the page began with: if it still does, what was taken back stays so. */
const BEGAN = JSON.stringify(data.review);
const MOST_STEPS = 500;

/** @type {Decisions} */
let decisions = NOTHING;
/** @type {{before: Decisions, what: string}[]} */
const steps = [];
/** @type {(() => void)[]} */
const afterDeciding = [];

/** Begin with what the bitext brings along and what this browser has kept. */
function recall() {
  try {
    decisions = data.review ? decisionsOf({ languages: data.languages, ...data.review }) : NOTHING;
  } catch {
    decisions = NOTHING;
  }
  const kept = remembered(KEY);
  if (!kept) return;
  try {
    const file = JSON.parse(kept);
    const here = fromFile(file, data);
    decisions = file.began === BEGAN ? here : together(decisions, here);
  } catch {
    // What was kept cannot be read: the page begins without it.
  }
}

/**
 * Decide anew.
 * @param {Decisions} next
 * @param {string} what was done, in words
 */
function decide(next, what) {
  steps.push({ before: decisions, what });
  if (steps.length > MOST_STEPS) steps.shift();
  decisions = next;
  keep();
  tell(what);
}

function undo() {
  const step = steps.pop();
  if (!step) return;
  decisions = step.before;
  keep();
  tell(`Undone: ${step.what}`);
}

function keep() {
  remember(KEY, JSON.stringify({ ...asFile(decisions, data), began: BEGAN }));
  afterDeciding.forEach((call) => call());
}

/**
 * What the browser has kept, if it keeps anything.
 * @param {string} key
 */
function remembered(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/**
 * Have the browser keep something, if it does; some do not for pages from a disk.
 * @param {string} key
 * @param {string} value
 */
function remember(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Then the decisions last as long as the page is open.
  }
}

/** Save the review as a file. */
function download() {
  const text = `${JSON.stringify(asFile(decisions, data), null, 1)}\n`;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = `${data.file}-review.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  tell(`Saved as ${link.download}.`);
}

/**
 * Take over the decisions of a review file.
 * @param {File} file
 */
async function load(file) {
  try {
    const read = fromFile(JSON.parse(await file.text()), data);
    const known = new Set(data.findings.map((finding) => finding.id));
    const here = read.findings.filter((one) => known.has(one.id));
    const gone = read.findings.length - here.length;
    const merged = together(decisions, read);
    const rest = gone ? `, ${gone} of findings that are not here` : "";
    decide(merged, `Loaded ${counted(read.findings.length + read.beads.length, "decision")}${rest}.`);
  } catch (error) {
    const why = error instanceof SyntaxError ? "This file is no JSON." : /** @type {Error} */ (error).message;
    tell(`Nothing was loaded. ${why}`);
  }
}
