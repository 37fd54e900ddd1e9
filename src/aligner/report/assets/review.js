// @ts-check
// The review: what has been decided.  Nothing here knows of the page.

/**
 * @typedef {{id: string, check: string, decision: "accepted" | "dismissed" | null,
 *   reason: string, comment: string, date: string | null}} FindingReview
 * @typedef {[number, number]} Span
 * @typedef {[Span[], Span[]]} Sides the sentences of a bead on either side
 * @typedef {{action: string, beads: Sides[], comment: string, date: string | null}} BeadReview
 * @typedef {{findings: FindingReview[], beads: BeadReview[]}} Decisions
 */

const FORMAT = "aligner-review";
const VERSION = 1;
const VERDICTS = ["accepted", "dismissed", null];
const ACTIONS = ["confirmed", "split", "merged", "unlinked", "linked"];

/** @type {Decisions} */
const NOTHING = { findings: [], beads: [] };

/**
 * Decisions with another one about a finding.
 * @param {Decisions} decisions
 * @param {FindingReview} one
 * @returns {Decisions}
 */
function withFinding(decisions, one) {
  const others = decisions.findings.filter((other) => other.id !== one.id);
  const kept = one.decision || one.comment ? [...others, one] : others;
  return { ...decisions, findings: kept };
}

/**
 * Decisions with another one about beads; of earlier ones those beads stay that share no
 * sentence with it.
 * @param {Decisions} decisions
 * @param {BeadReview} one
 * @returns {Decisions}
 */
function withBeads(decisions, one) {
  const taken = new Set(one.beads.flatMap(places));
  return { ...decisions, beads: [...withoutPlaces(decisions.beads, taken), one] };
}

/**
 * Decisions without those about some beads.
 * @param {Decisions} decisions
 * @param {Sides[]} beads
 * @returns {Decisions}
 */
function withoutBeads(decisions, beads) {
  const taken = new Set(beads.flatMap(places));
  return { ...decisions, beads: withoutPlaces(decisions.beads, taken) };
}

/**
 * @param {BeadReview[]} actions
 * @param {Set<string>} taken
 * @returns {BeadReview[]}
 */
function withoutPlaces(actions, taken) {
  return actions.flatMap((action) => {
    const beads = action.beads.filter((bead) => !places(bead).some((place) => taken.has(place)));
    return beads.length ? [{ ...action, beads }] : [];
  });
}

/**
 * The sentences of a bead, each as a word of its own.
 * @param {Sides} bead
 */
function places(bead) {
  return bead.flatMap((spans, side) => spans.map(([start]) => `${side}:${start}`));
}

/**
 * Two lots of decisions as one; of what both decide the later day has the say, and on one
 * day the second lot.
 * @param {Decisions} first
 * @param {Decisions} second
 * @returns {Decisions}
 */
function together(first, second) {
  const date = new Map(first.findings.map((one) => [one.id, one.date || ""]));
  let both = first;
  for (const one of second.findings) {
    if ((one.date || "") >= (date.get(one.id) || "")) both = withFinding(both, one);
  }
  return second.beads.reduce(withBeads, both);
}

/**
 * Decisions as a review file has them.
 * @param {Decisions} decisions
 * @param {{languages: string[], texts: string[], signature: object | null}} about
 */
function asFile(decisions, about) {
  return {
    format: FORMAT,
    version: VERSION,
    signature: about.signature,
    languages: about.languages,
    texts: about.texts,
    findings: decisions.findings,
    beads: decisions.beads.map((one) => ({
      ...one,
      beads: one.beads.map((bead) => Object.fromEntries(bead.map((spans, side) => [about.languages[side], spans]))),
    })),
  };
}

/**
 * The decisions of a review file about two texts.
 * @param {any} file
 * @param {{languages: string[], texts: string[]}} about
 * @returns {Decisions}
 * @throws an error that says what is wrong with it
 */
function fromFile(file, about) {
  if (!file || file.format !== FORMAT) throw new Error("This file is no review.");
  if (file.version !== VERSION) {
    throw new Error(`This review is of version ${file.version}; this page reads version ${VERSION}.`);
  }
  const turned = file.languages && file.languages[0] === about.languages[1];
  const texts = file.texts && turned ? [...file.texts].reverse() : file.texts;
  if (texts && about.texts.some((text, side) => text !== texts[side])) {
    throw new Error("This review is of other texts.");
  }
  return decisionsOf(file, turned);
}

/**
 * What a review file, or what is like one, decides.
 * @param {any} file
 * @param {boolean} [turned] whether its sides are in the other order
 * @returns {Decisions}
 */
function decisionsOf(file, turned = false) {
  const findings = listed(file.findings).map((one) => ({
    id: String(one.id),
    check: String(one.check || ""),
    decision: VERDICTS.includes(one.decision) ? one.decision : null,
    reason: String(one.reason || ""),
    comment: String(one.comment || ""),
    date: one.date || null,
  }));
  const beads = listed(file.beads).map((one) => {
    if (!ACTIONS.includes(one.action)) throw new Error(`Nothing can be “${one.action}”.`);
    return {
      action: one.action,
      beads: listed(one.beads).map((bead) => sidesOf(bead, file.languages, turned)),
      comment: String(one.comment || ""),
      date: one.date || null,
    };
  });
  const found = findings.reduce(withFinding, NOTHING);
  return beads.reduce(withBeads, found);
}

/**
 * The sentences of a bead, whether a file names its sides or lists them.
 * @param {any} bead
 * @param {string[]} languages
 * @param {boolean} turned
 * @returns {Sides}
 */
function sidesOf(bead, languages, turned) {
  const sides = Array.isArray(bead) ? bead : languages.map((language) => listed(bead[language]));
  return turned ? [sides[1], sides[0]] : [sides[0], sides[1]];
}

/**
 * @param {any} value
 * @returns {any[]}
 */
function listed(value) {
  return Array.isArray(value) ? value : [];
}
