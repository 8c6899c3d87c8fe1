// A little on top of pages that work without it: keys that press what is there, explanations opened in place,
// sliders beside the two days. Nothing is fetched but pages of this site.

const keys = document.querySelector("[data-keys]");
if (keys) {
  // Keys count only while the case has the focus, and never while somebody types.
  keys.focus({ preventScroll: true });
  keys.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.matches("input:not([type=radio]):not([type=checkbox]), select, textarea")) {
      if (event.key === "Escape") keys.focus();
      return;
    }
    const wanted = CSS.escape(event.key.toLowerCase());
    const found = document.querySelector(`[data-key="${wanted}"]`);
    if (!found) return;
    event.preventDefault();
    if (found.matches("input")) {
      found.checked = true;
      const amend = keys.querySelector("details.amend");
      amend.open = amend.open || found.value === "amend";
      const next = found.value === "amend" ? amend.querySelector("select") : keys.querySelector("#reason");
      next.focus();
    } else {
      found.click();
    }
  });
}

for (const link of document.querySelectorAll("a[data-unfold]")) {
  link.addEventListener("click", async (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const note = link.closest("li");
    const open = note.querySelector(".explained");
    if (open) {
      open.remove();
      link.setAttribute("aria-expanded", "false");
      return;
    }
    link.setAttribute("aria-busy", "true");
    const answer = await fetch(link.href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const found = page.querySelector(".explained");
    link.removeAttribute("aria-busy");
    if (!found) {
      location.href = link.href;
      return;
    }
    note.append(document.adoptNode(found));
    link.setAttribute("aria-expanded", "true");
  });
  link.setAttribute("aria-expanded", "false");
}

// A slider for each of the two days, over the ten years to today, or from an earlier day that was asked for; letting go
// asks.
const DAY = 86400000;
const TEN_YEARS = 3653;
for (const form of document.querySelectorAll("form[data-sliders]")) {
  for (const input of form.querySelectorAll("input[type=date]")) {
    const last = Math.max(Math.floor(Date.now() / DAY), Math.floor((input.valueAsNumber || 0) / DAY));
    const first = last - TEN_YEARS;
    const slider = document.createElement("input");
    slider.type = "range";
    slider.min = String(Math.min(first, Math.floor((input.valueAsNumber || last * DAY) / DAY)));
    slider.max = String(last);
    slider.value = String(Math.floor((input.valueAsNumber || last * DAY) / DAY));
    slider.setAttribute("aria-label", `${input.labels[0].textContent}, slider`);
    slider.setAttribute("aria-valuetext", input.value);
    slider.addEventListener("input", () => {
      input.valueAsNumber = Number(slider.value) * DAY;
      slider.setAttribute("aria-valuetext", input.value);
    });
    slider.addEventListener("change", () => form.requestSubmit());
    input.addEventListener("input", () => {
      if (!Number.isNaN(input.valueAsNumber)) slider.value = String(Math.floor(input.valueAsNumber / DAY));
    });
    input.after(slider);
  }
}

// Charts come alive when all else is done, unless nothing is to move or data are to be saved.
const still = matchMedia("(prefers-reduced-motion: reduce)").matches || navigator.connection?.saveData;
if (!still && document.querySelector("[data-chart]")) {
  const begin = () => (window.requestIdleCallback ?? setTimeout)(() => import("./charts.js"));
  if (document.readyState === "complete") begin();
  else addEventListener("load", begin);
}
