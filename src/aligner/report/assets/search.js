// @ts-check
// The words of rows and cards, to search in them without laying them out.

const ENTITIES = { "&lt;": "<", "&gt;": ">", "&amp;": "&", "&#34;": '"', "&#39;": "'" };

/** @type {string[] | null} */
let rowWords = null;
/** @type {string[] | null} */
let cardWords = null;

/**
 * A text as it is searched: without capitals and accents, and as long as before.
 * @param {string} text
 */
function folded(text) {
  const plain = text.toLowerCase().replace(/[À-ɏ]/g, (sign) => sign.normalize("NFD")[0]);
  return plain.length === text.length ? plain : [...text].map(foldedSign).join("");
}

/** @param {string} sign */
function foldedSign(sign) {
  const plain = sign.toLowerCase();
  return plain.length === sign.length ? plain : sign;
}

/**
 * The text of HTML.
 * @param {string} html as the page's own templates write it
 */
function textOf(html) {
  return html
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:lt|gt|amp|#34|#39);/g, (entity) => ENTITIES[/** @type {keyof typeof ENTITIES} */ (entity)]);
}

/**
 * The searchable words of all rows or cards, by number; what comes first is at 1.
 * @param {string} part
 * @param {".row" | ".card"} selector
 * @param {string} element that a row or card begins with
 * @param {(element: Element) => string} words
 */
function wordsOf(part, selector, element, words) {
  /** @type {string[]} */
  const found = [];
  for (const chunk of document.querySelectorAll(`${part} .chunk`)) {
    const text = waiting.get(chunk);
    if (text === undefined) {
      thereAre(selector, chunk).forEach((one) => (found[numberOf(one)] = folded(words(one))));
      continue;
    }
    const first = Number(/** @type {HTMLElement} */ (chunk).dataset.first);
    text.split(element).slice(1).forEach((html, at) => {
      const body = selector === ".row" ? html.slice(html.indexOf("</th>")).replace(/<p class="none">.*?<\/p>/gs, "") : html.slice(html.indexOf(">") + 1);
      found[first + at] = folded(textOf(body));
    });
  }
  return found;
}

/** What stands in a row, both sides. */
function searchableRows() {
  rowWords ??= wordsOf("#texts", ".row", "<tr id=", (row) =>
    [...row.querySelectorAll(".s")].map((sentence) => sentence.textContent).join("\n"),
  );
  return rowWords;
}

/** What stands in a card: message, evidence with what is around it, readings, check. */
function searchableCards() {
  cardWords ??= wordsOf("#findings", ".card", "<li id=", (card) => card.textContent || "");
  return cardWords;
}

/** A rule that not every checker of style sheets knows yet. */
const HIT_RULE = "::highlight(found) { background-color: var(--lit); color: var(--ink); }";

function startSearching() {
  if (!window.CSS?.highlights) return;
  document.querySelector("style")?.sheet?.insertRule(HIT_RULE);
}

/**
 * Show where words stand in the rows that are laid out, where the browser can.
 * @param {string} sought folded; empty for nothing
 */
function showHits(sought) {
  const registry = window.CSS?.highlights;
  if (!registry) return;
  registry.delete("found");
  if (!sought) return;
  /** @type {Range[]} */
  const ranges = [];
  for (const part of document.querySelectorAll("#texts td, .card bdi, .card dd")) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node && ranges.length < 2000; node = walker.nextNode()) {
      const text = folded(node.nodeValue || "");
      for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length)) {
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + sought.length);
        ranges.push(range);
      }
    }
  }
  registry.set("found", new Highlight(...ranges));
}
