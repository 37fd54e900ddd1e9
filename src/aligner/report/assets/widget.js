// The report of a bitext as a notebook's widget: the page in a frame of its own, which
// neither sees the notebook nor is seen by it, but for the decisions that the two exchange.

const FORMAT = "aligner-review";

function render({ model, el }) {
  const frame = document.createElement("iframe");
  frame.title = "Review of a bitext";
  frame.setAttribute("sandbox", "allow-scripts allow-downloads allow-modals");
  Object.assign(frame.style, {
    width: "100%",
    height: `${model.get("height")}px`,
    border: "1px solid rgba(128, 128, 128, 0.5)",
  });
  let told = "";

  function onMessage(event) {
    if (event.source !== frame.contentWindow || event.data?.format !== FORMAT) return;
    if (event.data.ready) return pass();
    told = JSON.stringify(event.data);
    model.set("_decided", event.data);
    model.save_changes();
  }
  function pass() {
    const decided = model.get("_decided");
    if (decided.format && JSON.stringify(decided) !== told) frame.contentWindow.postMessage(decided, "*");
  }
  // only then is it part of the notebook, and has its colours
  frame.addEventListener("load", () => { frame.style.colorScheme = isDark(el) ? "dark" : "light"; });
  const resize = () => { frame.style.height = `${model.get("height")}px`; };

  addEventListener("message", onMessage);
  model.on("change:_decided", pass);
  model.on("change:height", resize);
  frame.srcdoc = model.get("_page");
  el.append(frame);
  return () => {
    removeEventListener("message", onMessage);
    model.off("change:_decided", pass);
    model.off("change:height", resize);
  };
}

/** Whether the notebook writes light on dark, whatever program shows it. */
function isDark(el) {
  const [red, green, blue] = (getComputedStyle(el).color.match(/\d+(\.\d+)?/g) || [0, 0, 0]).map(Number);
  return 0.3 * red + 0.59 * green + 0.11 * blue > 127;
}

export default { render };
