// @ts-check
// Which words of a row render which.

/** Whether the words of the row that is looked at are listed. */
let wordsShown = false;

/**
 * Light the words that render the one pointed at.
 * @param {Event} event
 */
function lightWords(event) {
  const word = /** @type {Element} */ (event.target).closest?.(".w");
  document.querySelectorAll(".w.lit").forEach((lit) => lit.classList.remove("lit"));
  if (!(word instanceof HTMLElement)) return;
  word
    .closest(".row")
    ?.querySelectorAll(`.w[data-w="${word.dataset.w}"]`)
    .forEach((other) => other.classList.add("lit"));
}

function toggleWords() {
  if (!document.getElementById("words")) return;
  if (!focused) return tell("Choose a row first.");
  wordsShown = !wordsShown;
  byId("words").setAttribute("aria-pressed", String(wordsShown));
  listWords();
}

/**
 * Give the words of a row that render each other one colour.
 * @param {HTMLElement} row
 */
function linkWords(row) {
  document.querySelector(".row.linked")?.classList.remove("linked");
  row.classList.add("linked");
  for (const word of row.querySelectorAll(".w")) {
    if (!(word instanceof HTMLElement)) continue;
    word.style.setProperty("--hue", String((Number(word.dataset.w) * 137) % 360));
  }
  listWords();
}

/** List the words of the row that is looked at with those that render them, if that is wanted. */
function listWords() {
  const shown = byId("word-list");
  shown.hidden = !wordsShown;
  const row = document.querySelector(".row.linked");
  if (!row || !wordsShown) return;
  const list = made("ul", "");
  for (const [first, second] of groupedWords(row)) {
    if (!/[\p{L}\p{N}]/u.test([...first, ...second].join(""))) continue;
    const item = made("li", "");
    const one = made("span", "", first.join(" ")), other = made("span", "", second.join(" "));
    one.lang = data.languages[0];
    other.lang = data.languages[1];
    one.dir = other.dir = "auto";
    item.append(one, " – ", other);
    list.append(item);
  }
  list.setAttribute("aria-label", `Words of row ${focused} that render each other`);
  const none = made("p", "", "No words of this row are linked.");
  shown.replaceChildren(list.childElementCount ? list : none);
}

/**
 * The words of a row that render each other, those of the first side before the others.
 * @param {Element} row
 */
function groupedWords(row) {
  /** @type {Map<string, [string[], string[]]>} */
  const groups = new Map();
  for (const [side, cell] of row.querySelectorAll("td").entries()) {
    for (const word of cell.querySelectorAll(".w")) {
      const group = /** @type {HTMLElement} */ (word).dataset.w || "";
      if (!groups.has(group)) groups.set(group, [[], []]);
      groups.get(group)?.[side].push(word.textContent || "");
    }
  }
  return groups.values();
}
