// @ts-check
// Rows and cards of a long text are laid out chunk by chunk as they come into view.

/** How far outside the window chunks are laid out, and how far they stay so. */
const AHEAD = "1500px", BEHIND = "9000px";

/** @type {((chunk: Element) => void)[]} */
const afterLayingOut = [];

/** What each chunk holds that is not laid out from the start, as text. */
/** @type {Map<Element, string>} */
const held = new Map();
/** The same of those that are not laid out now. */
/** @type {Map<Element, string>} */
const waiting = new Map();

const near = new IntersectionObserver(
  (entries) => entries.forEach((entry) => entry.isIntersecting && layOut(entry.target)),
  { rootMargin: AHEAD },
);
const far = new IntersectionObserver(
  (entries) => entries.forEach((entry) => entry.isIntersecting || putAway(entry.target)),
  { rootMargin: BEHIND },
);

function findChunks() {
  for (const chunk of document.querySelectorAll(".chunk")) {
    const hidden = chunk.querySelector(":scope > noscript");
    if (!hidden) continue;
    held.set(chunk, hidden.textContent || "");
    waiting.set(chunk, hidden.textContent || "");
    chunk.classList.add("waiting");
    hidden.remove();
    near.observe(chunk);
    far.observe(chunk);
  }
}

/**
 * Put what a chunk holds into the page, if it is not there yet.
 * @param {Element} chunk
 */
function layOut(chunk) {
  const text = waiting.get(chunk);
  if (text === undefined) return;
  waiting.delete(chunk);
  const template = document.createElement("template");
  template.innerHTML = text;
  chunk.append(template.content);
  chunk.classList.remove("waiting");
  /** @type {HTMLElement} */ (chunk).style.minHeight = "";
  afterLayingOut.forEach((call) => call(chunk));
}

/**
 * Take what a chunk holds out of the page again, unless it is looked at.
 * @param {Element} chunk
 */
function putAway(chunk) {
  const text = held.get(chunk);
  if (text === undefined || waiting.has(chunk)) return;
  if (chunk.contains(document.activeElement) || chunk.querySelector(".current, .focused, :target")) return;
  /** @type {HTMLElement} */ (chunk).style.minHeight = `${chunk.getBoundingClientRect().height}px`;
  chunk.replaceChildren();
  chunk.classList.add("waiting");
  waiting.set(chunk, text);
}

/** Lay out and unfold everything, as paper needs it. */
function layOutAll() {
  [...waiting.keys()].forEach(layOut);
  document.querySelectorAll("details.reading").forEach((fold) => fold.toggleAttribute("open", true));
}

/**
 * The chunk of some part of the page that holds a number.
 * @param {string} part
 * @param {number} number
 */
function chunkOf(part, number) {
  const chunks = document.querySelectorAll(`${part} .chunk`);
  return [...chunks].find((chunk) => {
    const { first, last } = /** @type {HTMLElement} */ (chunk).dataset;
    return Number(first) <= number && number <= Number(last);
  });
}

/**
 * The element of a row or of a card, laid out if need be.
 * @param {"row" | "finding"} what
 * @param {number} number
 * @returns {HTMLElement | null}
 */
function laidOut(what, number) {
  const there = document.getElementById(`${what}-${number}`);
  if (there) return there;
  const chunk = chunkOf(what === "row" ? "#texts" : "#findings", number);
  if (chunk) layOut(chunk);
  return document.getElementById(`${what}-${number}`);
}

/**
 * The element that a link within the page leads to.
 * @param {string} id
 * @returns {HTMLElement | null}
 */
function target(id) {
  const [what, number] = id.split("-");
  if (what === "row" || what === "finding") return laidOut(what, Number(number));
  if (what === "mark") data.findings[Number(number) - 1]?.rows.forEach((row) => laidOut("row", row));
  return document.getElementById(id);
}

/**
 * The rows or cards that are laid out, within an element.
 * @param {".row" | ".card"} selector
 * @param {ParentNode} within
 * @returns {HTMLElement[]}
 */
function thereAre(selector, within = document) {
  return [...within.querySelectorAll(selector)].map((e) => /** @type {HTMLElement} */ (e));
}

/**
 * The number of a row or card.
 * @param {Element} element
 */
function numberOf(element) {
  return Number(element.id.slice(element.id.indexOf("-") + 1));
}
