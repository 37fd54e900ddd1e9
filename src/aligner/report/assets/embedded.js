// @ts-check
// A page that is shown inside another one, as in a notebook.

/**
 * Tell the page around this one of every decision, as a review file has them, and take
 * over what it sends: what has been decided before, or elsewhere.
 */
function startTalking() {
  if (parent === window) return;
  afterDeciding.push(() => parent.postMessage(asFile(decisions, data), "*"));
  addEventListener("message", (event) => {
    if (event.source !== parent || event.data?.format !== FORMAT) return;
    decisions = fromFile(event.data, data);
    showDecisions();
  });
  parent.postMessage({ format: FORMAT, ready: true }, "*");
}

startTalking();
