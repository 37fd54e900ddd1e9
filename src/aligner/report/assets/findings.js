// @ts-check
// The finding that is looked at, and what is decided about it.

/** Number of the finding that is looked at, from 1; 0 for none. */
let current = 0;

/** What is decided, by the finding's id. */
/** @type {WeakMap<FindingReview[], Map<string, FindingReview>>} */
const byFinding = new WeakMap();

/** @param {number} number */
function reviewOf(number) {
  let index = byFinding.get(decisions.findings);
  if (!index) byFinding.set(decisions.findings, (index = new Map(decisions.findings.map((one) => [one.id, one]))));
  return index.get(data.findings[number - 1].id) || null;
}

/** @param {number} number */
function decisionOf(number) {
  return reviewOf(number)?.decision || "undecided";
}

/**
 * Look at a finding: in the list, in the text, and in what is decided below.
 * @param {number} number
 * @param {{focus?: boolean, scrollText?: boolean}} [how]
 */
function lookAt(number, { focus = true, scrollText = true } = {}) {
  if (number < 1 || number > data.findings.length) return;
  current = number;
  const card = laidOut("finding", number);
  document.querySelector(".card.current")?.removeAttribute("aria-current");
  document.querySelector(".card.current")?.classList.remove("current");
  card?.classList.add("current");
  card?.setAttribute("aria-current", "true");
  const finding = data.findings[number - 1];
  finding.rows.forEach((row) => laidOut("row", row));
  lightMarks();
  if (finding.rows.length) focusRow(finding.rows[0], { scroll: false });
  if (scrollText) bringIntoView(number);
  if (card) {
    if (focus) card.focus({ preventScroll: true });
    if (panelStandsBeside()) card.scrollIntoView({ block: "nearest" });
  }
  showDecision();
}

/** Whether the list of findings stands still beside the texts. */
function panelStandsBeside() {
  return getComputedStyle(byId("findings")).position === "fixed";
}

/** @param {number} number */
function bringIntoView(number) {
  const [language] = data.languages;
  const [row] = data.findings[number - 1].rows;
  const mark = document.getElementById(`mark-${number}-${language}`);
  const place = mark && mark.getClientRects().length ? mark : row && laidOut("row", row);
  if (place) place.scrollIntoView({ block: "center" });
}

function lightMarks() {
  document.querySelectorAll("mark.lit").forEach((mark) => mark.classList.remove("lit"));
  if (!current) return;
  document
    .querySelectorAll(`#texts mark[data-n="${current}"], #asides mark[data-n="${current}"]`)
    .forEach((mark) => mark.classList.add("lit"));
}

/**
 * Look at the next finding that is shown, or the one before.
 * @param {1 | -1} step
 */
function step(step) {
  const count = data.findings.length;
  for (let at = current + step; at >= 1 && at <= count; at += step) {
    if (isShown(at)) return lookAt(at);
  }
  tell(step > 0 ? "This is the last finding." : "This is the first finding.");
}

/** @param {"accepted" | "dismissed"} decision */
async function decideFinding(decision) {
  if (!current) return tell("Choose a finding first.");
  const number = current;
  const before = reviewOf(number);
  if (before?.decision === decision && decision === "accepted") {
    return writeReview(number, { decision: null, reason: "" }, `Finding ${number} is undecided again.`);
  }
  let reason = "";
  if (decision === "dismissed") {
    const answer = await ask(`Dismiss finding ${number}`, number, "Reason", before?.reason || "", true);
    if (answer === null) return;
    reason = answer;
  }
  writeReview(number, { decision, reason }, `Finding ${number} is ${decision}.`);
}

async function commentOn() {
  if (!current) return tell("Choose a finding first.");
  const number = current;
  const comment = await ask(`Comment on finding ${number}`, number, "Comment", reviewOf(number)?.comment || "", false);
  if (comment !== null) writeReview(number, { comment }, `Comment on finding ${number} kept.`);
}

/**
 * @param {number} number
 * @param {Partial<FindingReview>} change
 * @param {string} what
 */
function writeReview(number, change, what) {
  const { id, check } = data.findings[number - 1];
  /** @type {FindingReview} */
  const before = reviewOf(number) || { id, check, decision: null, reason: "", comment: "", date: null };
  decide(withFinding(decisions, { ...before, ...change, date: today() }), what);
}

/** Show in a card, and on the marks, what is decided. */
function showVerdicts(/** @type {ParentNode} */ within = document) {
  for (const card of thereAre(".card", within)) showVerdict(card);
  const dismissed = new Set(
    decisions.findings.filter((one) => one.decision === "dismissed").map((one) => one.id),
  );
  for (const mark of within.querySelectorAll("mark[data-id], a.ref")) {
    const { id, n } = /** @type {HTMLElement} */ (mark).dataset;
    const name = id ?? data.findings[Number(n) - 1].id;
    mark.classList.toggle(id === undefined ? "dismissed" : "settled", dismissed.has(name));
  }
}

/** @param {HTMLElement} card */
function showVerdict(card) {
  const said = reviewOf(numberOf(card));
  const state = said ? said.decision || "commented" : "";
  card.classList.toggle("accepted", state === "accepted");
  card.classList.toggle("dismissed", state === "dismissed");
  card.querySelector(":scope > .verdict")?.remove();
  if (!said) return;
  const verdict = made("p", `verdict ${state}`);
  verdict.append(made("strong", "", state[0].toUpperCase() + state.slice(1)));
  if (said.reason) verdict.append(" ", made("bdi", "", said.reason));
  if (said.comment) {
    const quote = made("q", "");
    quote.append(made("bdi", "", said.comment));
    verdict.append(" ", quote);
  }
  card.querySelector(":scope > .about")?.before(verdict);
}

/** Show how far the review has come, and what is decided about the finding in question. */
function showDecision() {
  const count = data.findings.length;
  const decided = data.findings.filter((_, at) => decisionOf(at + 1) !== "undecided").length;
  byId("decided").textContent = `${decided} of ${count} decided`;
  byId("decided-bar").value = decided;
  byId("undo").disabled = !steps.length;
  if (!count) return;
  const what = byId("dock-finding");
  what.textContent = current ? `Finding ${current} of ${count}` : "No finding chosen";
  what.classList.toggle("chosen", current > 0);
  const decision = current ? decisionOf(current) : "";
  byId("accept").setAttribute("aria-pressed", String(decision === "accepted"));
  byId("dismiss").setAttribute("aria-pressed", String(decision === "dismissed"));
}
