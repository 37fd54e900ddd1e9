// @ts-check
// Start the page.

/**
 * Follow a link within the page to what may not be laid out yet.
 * @param {MouseEvent} event
 */
function onPageClick(event) {
  const at = /** @type {Element} */ (event.target);
  const link = at.closest("a[href^='#']");
  if (link) return followed(/** @type {string} */ (link.getAttribute("href")).slice(1));
  if (at.closest("button, summary, input, label, dialog") || !getSelection()?.isCollapsed) return;
  const card = at.closest(".card"), row = at.closest("#texts .row");
  const mark = at.closest("#texts mark[data-n]");
  if (card) lookAt(numberOf(card));
  else if (mark && isShown(numberOfMark(mark))) lookAt(numberOfMark(mark), { focus: false, scrollText: false });
  else if (row) focusRow(numberOf(row), { scroll: false });
}

/** @param {Element} mark */
function numberOfMark(mark) {
  return Number(/** @type {HTMLElement} */ (mark).dataset.n);
}

/** @param {string} id */
function followed(id) {
  const [what, number] = id.split("-");
  const found = target(id);
  if (!found) return;
  if (what === "row") focusRow(Number(number), { scroll: false });
  if (what === "mark") lookAt(Number(number), { focus: false, scrollText: false });
  if (what === "finding") lookAt(Number(number), { focus: false, scrollText: false });
}

/** Go to what the address names, now that it is laid out. */
function goToAddress() {
  const id = decodeURIComponent(location.hash.slice(1));
  if (!id) return;
  followed(id);
  document.getElementById(id)?.scrollIntoView();
}

/** Go where the reviewer wrote: to a finding, or to a row where an r stands before the number. */
function goWhereAsked() {
  const wanted = byId("go").value.trim().toLowerCase();
  const number = Number(wanted.replace(/^(r|row)\s*/, ""));
  const isRow = wanted.startsWith("r");
  const most = isRow ? data.rows.length : data.findings.length;
  if (!Number.isInteger(number) || number < 1 || number > most) {
    return tell(`There is no ${isRow ? "row" : "finding"} ${wanted.replace(/^r\w*\s*/, "")}.`);
  }
  if (isRow) return goToRow(number);
  if (!isShown(number)) showAllFindings();
  lookAt(number);
}

/** Show all that has been decided. */
function showDecisions() {
  showVerdicts();
  showActions();
  showDecision();
  showRowDecision();
  choose();
}

/** Keep what is scrolled to from under what lies over the foot of the page. */
function makeRoomForDock() {
  const dock = byId("dock");
  const root = document.documentElement;
  new ResizeObserver(() => root.style.setProperty("--dock", `${dock.offsetHeight}px`)).observe(dock);
}

function listen() {
  document.addEventListener("click", onPageClick);
  addEventListener("hashchange", goToAddress);
  addEventListener("beforeprint", layOutAll);
  byId("texts").addEventListener("pointerover", lightWords);
  onClick("previous", () => step(-1));
  onClick("next", () => step(1));
  onClick("accept", () => decideFinding("accepted"));
  onClick("dismiss", () => decideFinding("dismissed"));
  onClick("comment", commentOn);
  onClick("row-previous", () => stepRow(-1));
  onClick("row-next", () => stepRow(1));
  onClick("confirm", confirmRow);
  onClick("split", splitRow);
  onClick("merge", mergeRow);
  onClick("unlink", unlinkRow);
  onClick("words", toggleWords);
  onClick("undo", undo);
  onClick("download", download);
  onClick("load", () => byId("load-file").click());
  onClick("help", () => showKeys());
  onClick("findings-reset", showAllFindings);
  onClick("rows-reset", showAllRows);
  byId("load-file").addEventListener("change", (/** @type {Event} */ event) => {
    const field = /** @type {HTMLInputElement} */ (event.target);
    if (field.files?.length) load(field.files[0]);
    field.value = "";
  });
  byId("choose").addEventListener("submit", (/** @type {Event} */ event) => {
    event.preventDefault();
    goWhereAsked();
  });
  byId("search").addEventListener("input", settled(choose, 150));
  for (const id of ["choose", "texts"]) byId(id).addEventListener("change", choose);
  document.querySelector("form.rows")?.addEventListener("submit", (event) => event.preventDefault());
}

function start() {
  document.documentElement.classList.add("working");
  for (const part of document.querySelectorAll(".scripted")) /** @type {HTMLElement} */ (part).hidden = false;
  findChunks();
  recall();
  afterLayingOut.push(showVerdicts, showActions, showChoice, lightMarks, () => sought() && showHits(sought()));
  afterDeciding.push(showDecisions);
  listen();
  startAsking();
  startSearching();
  startKeys();
  startMaps();
  makeRoomForDock();
  showDecisions();
  goToAddress();
}

start();
