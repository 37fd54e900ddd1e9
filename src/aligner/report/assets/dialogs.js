// @ts-check
// Questions to the reviewer.

/**
 * Show a dialog until it is closed.
 * @param {string} id
 * @returns {Promise<boolean>} whether it was closed by its first button
 */
function answered(id) {
  const dialog = byId(id);
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    const closed = () => {
      if (dialog.contains(document.activeElement)) /** @type {HTMLElement} */ (document.activeElement).blur();
      resolve(dialog.returnValue === "keep");
    };
    dialog.addEventListener("close", closed, { once: true });
  });
}

/**
 * Ask for a text.
 * @param {string} title
 * @param {number} number of the finding that it is about
 * @param {string} label
 * @param {string} before what was there before
 * @param {boolean} required
 * @returns {Promise<string | null>} nothing if the reviewer would rather not
 */
async function ask(title, number, label, before, required) {
  byId("ask-title").textContent = title;
  byId("ask-about").textContent = laidOut("finding", number)?.querySelector("h4 bdi")?.textContent || "";
  byId("ask-label").textContent = label;
  const field = byId("ask-text");
  field.value = before;
  field.required = required;
  const kept = await answered("ask");
  return kept ? field.value.trim() : null;
}

/** Let Enter keep what was written, and Shift with it begin a line. */
function startAsking() {
  byId("ask-text").addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    byId("ask-keep").click();
  });
  byId("ask-text").addEventListener("input", (/** @type {Event} */ event) => {
    const field = /** @type {HTMLTextAreaElement} */ (event.target);
    const blank = field.required && !field.value.trim();
    field.setCustomValidity(blank ? "Say why." : "");
  });
}

/**
 * Ask where a row is to be split.
 * @param {number} number
 * @returns {Promise<[number, number] | null>} how many sentences of either side come first
 */
async function askWhereToSplit(number) {
  const row = laidOut("row", number);
  const counts = [0, 1].map((side) => {
    const cell = row?.querySelectorAll("td")[side];
    const sentences = [...(cell?.querySelectorAll(".s") || [])].map((one) => one.textContent || "");
    const choice = byId(`split-${side}`);
    choice.replaceChildren(...splitChoices(sentences));
    choice.selectedIndex = Math.ceil(sentences.length / 2);
    choice.onchange = check;
    return sentences.length;
  });
  const cut = () => /** @type {[number, number]} */ ([0, 1].map((side) => byId(`split-${side}`).selectedIndex));
  function check() {
    const [first, second] = cut();
    const empty = first + second === 0 || (first === counts[0] && second === counts[1]);
    byId("split-keep").disabled = empty;
    byId("split-wrong").textContent = empty ? "One of the two rows would have no sentence." : "";
  }
  byId("split-title").textContent = `Split row ${number}`;
  check();
  return (await answered("split-row")) ? cut() : null;
}

/**
 * The places where a side can be cut, in words.
 * @param {string[]} sentences
 */
function splitChoices(sentences) {
  const end = (/** @type {string} */ text) => (text.length > 40 ? `…${text.slice(-38)}` : text);
  const words = sentences.map((text, at) => `after sentence ${at + 1}: ${end(text)}`);
  return ["before the first sentence", ...words].map((word) => made("option", "", word));
}
