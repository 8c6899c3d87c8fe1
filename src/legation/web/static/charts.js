// Charts that can be handled: once a page has arrived and a chart comes into sight, the same chart is drawn anew from its
// specification, to be pointed at, clicked and stretched. The picture that came with the page stays where anything fails,
// where nothing is to move, where data are to be saved, and on paper.

const dark = matchMedia("(prefers-color-scheme: dark)");
const figures = [...document.querySelectorAll("[data-chart]")];
let script;

function library(address) {
  script ??= new Promise((resolve, reject) => {
    const element = document.createElement("script");
    element.src = address;
    element.addEventListener("load", () => resolve(window.vegaEmbed));
    element.addEventListener("error", reject);
    document.head.append(element);
  });
  return script;
}

async function enliven(figure) {
  const embed = await library(figure.dataset.script);
  const answer = await fetch(`${figure.dataset.chart}&look=${dark.matches ? "dark" : "light"}`);
  if (!answer.ok) return;
  const specification = await answer.json();
  const still = figure.querySelector(".still");
  const live = figure.querySelector(".live") ?? document.createElement("div");
  if (!live.isConnected) {
    live.className = "live";
    live.setAttribute("role", "img");
    live.setAttribute("aria-label", still.getAttribute("aria-label"));
    still.after(live);
  }
  // The size of the picture, so that nothing on the page moves.
  const { width, height } = still.getBoundingClientRect();
  if (width) live.style.aspectRatio = `${width} / ${height}`;
  figure.classList.add("enlivened");
  try {
    // `ast`: expressions are walked through, not compiled, which the page's policy forbids.
    await embed(live, specification, {
      ast: true,
      actions: false,
      defaultStyle: false,
      renderer: "svg",
      tooltip: { disableDefaultStyle: true },
    });
    // The picture has a name as a whole, and a table behind it; its hundred parts need none.
    live.querySelector("svg").setAttribute("aria-hidden", "true");
  } catch (error) {
    live.remove();
    figure.classList.remove("enlivened");
    throw error;
  }
}

const seen = new IntersectionObserver((entries) => {
  for (const entry of entries.filter((one) => one.isIntersecting)) {
    seen.unobserve(entry.target);
    enliven(entry.target).catch(() => {});
  }
}, { rootMargin: "200px" });

for (const figure of figures) seen.observe(figure);
dark.addEventListener("change", () => {
  for (const figure of figures) if (figure.matches(".enlivened")) enliven(figure).catch(() => {});
});
