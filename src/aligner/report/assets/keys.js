// @ts-check
// What the keyboard does.

/** @type {Record<string, () => void>} */
const KEY_DOES = {
  j: () => step(1),
  n: () => step(1),
  k: () => step(-1),
  p: () => step(-1),
  a: () => decideFinding("accepted"),
  d: () => decideFinding("dismissed"),
  c: commentOn,
  u: undo,
  g: () => document.getElementById("go")?.focus(),
  "/": () => byId("search").focus(),
  "[": () => stepRow(-1),
  "]": () => stepRow(1),
  b: confirmRow,
  s: splitRow,
  m: mergeRow,
  x: unlinkRow,
  w: toggleWords,
};

/**
 * Do what a key stands for, unless something is being written or chosen with it.
 * @param {KeyboardEvent} event
 */
function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
  const at = /** @type {Element} */ (event.target);
  const writing = at.matches?.("input:not([type=checkbox], [type=radio]), textarea, select");
  if (event.key === "Escape" && writing) return /** @type {HTMLElement} */ (at).blur();
  if (writing || at.closest?.("dialog") || document.querySelector("dialog[open]")) return;
  if (event.key === "?") return showKeys(event);
  const does = KEY_DOES[event.key];
  if (!does || !byId("keys-on").checked) return;
  event.preventDefault();
  does();
}

/** @param {Event} [event] */
function showKeys(event) {
  event?.preventDefault();
  answered("keys");
}

function startKeys() {
  const box = byId("keys-on");
  box.checked = remembered(KEYS_KEY) !== "off";
  box.addEventListener("change", () => remember(KEYS_KEY, box.checked ? "on" : "off"));
  document.addEventListener("keydown", onKey);
}
