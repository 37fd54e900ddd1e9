// @ts-check
// What the page says of itself: its data, and the elements that other parts look for.

/**
 * @typedef {{id: string, check: string, severity: string, confidence: number, rows: number[]}} Finding
 * @typedef {[number, number, number, number, number, number, number, number[], number[]]} Row
 *   Score in percent, flags, place in either text, place along the rows, number of the
 *   first sentence on either side (-1 for none), offsets of the sentences of either side.
 * @typedef {{languages: [string, string], names: [string, string], texts: [string, string],
 *   signature: object | null, file: string, findings: Finding[], rows: Row[],
 *   review: any}} PageData
 */

/** @type {PageData} */
const data = JSON.parse(byId("page-data").textContent || "{}");

const SCORE = 0, FLAGS = 1, ACROSS = 2, DOWN = 3, ALONG = 4, FIRST = 5, SPANS = 7;
const ALONE = 3, MOVED = 4;
/** Steps of a text, and of the rows, that places are given in. */
const GRID = 1000, LENGTH = 100000;

/**
 * An element that the page is known to have.
 * @param {string} id
 * @returns {any}
 */
function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no ${id}`);
  return found;
}

/**
 * Call a function when an element is clicked, if the page has it.
 * @param {string} id
 * @param {() => void} then
 */
function onClick(id, then) {
  document.getElementById(id)?.addEventListener("click", then);
}

/**
 * A new element with classes and a text.
 * @param {string} name
 * @param {string} classes
 * @param {string} [text]
 */
function made(name, classes, text = "") {
  const element = document.createElement(name);
  element.className = classes;
  element.textContent = text;
  return element;
}

/**
 * Tell what happened, to everyone.
 * @param {string} message
 */
function tell(message) {
  byId("told").textContent = message;
}

/**
 * `1 row`, `2 rows`.
 * @param {number} number
 * @param {string} noun
 */
function counted(number, noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** Today as a review has it. */
function today() {
  const now = new Date();
  const two = (/** @type {number} */ part) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * Call a function only once it has not been asked for a while.
 * @param {() => void} call
 * @param {number} wait in milliseconds
 */
function settled(call, wait) {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(call, wait);
  };
}

/**
 * Call a function at most once a frame.
 * @param {() => void} call
 */
function eachFrame(call) {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      call();
    });
  };
}
