// @ts-check
// Which words of a row render which.

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
  if (wordsShown) showWords();
  else hideWords();
  byId("words").setAttribute("aria-pressed", String(wordsShown));
}

/** Give words that render each other one colour, and list them. */
function showWords() {
  const row = document.querySelector(".row.focused");
  if (!row) return;
  row.classList.add("linked");
  /** @type {Map<string, [string[], string[]]>} */
  const groups = new Map();
  for (const [side, cell] of row.querySelectorAll("td").entries()) {
    for (const word of cell.querySelectorAll(".w")) {
      if (!(word instanceof HTMLElement)) continue;
      const group = word.dataset.w || "";
      word.style.setProperty("--hue", String((Number(group) * 137) % 360));
      if (!groups.has(group)) groups.set(group, [[], []]);
      groups.get(group)?.[side].push(word.textContent || "");
    }
  }
  const list = made("ul", "");
  for (const [first, second] of groups.values()) {
    if (!/[\p{L}\p{N}]/u.test([...first, ...second].join(""))) continue;
    const item = made("li", "");
    const one = made("span", "", first.join(" ")), other = made("span", "", second.join(" "));
    one.lang = data.languages[0];
    other.lang = data.languages[1];
    one.dir = other.dir = "auto";
    item.append(one, " – ", other);
    list.append(item);
  }
  const shown = byId("word-list");
  list.setAttribute("aria-label", `Words of row ${focused} that render each other`);
  shown.replaceChildren(groups.size ? list : made("p", "", "No words of this row are linked."));
  shown.hidden = false;
}

function hideWords() {
  document.querySelector(".row.linked")?.classList.remove("linked");
  byId("word-list").hidden = true;
}
