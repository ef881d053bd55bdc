// Roles and accessible names of what a person can perceive on the page, by the rules of
// "Accessible Rich Internet Applications" and "Accessible Name Computation", as far as this site
// needs them. tests/roles.rs holds every answer against the browser's own accessibility tree.
// The last lines answer one request: arguments[0] = { roles, name, group }.

const clean = (text) => (text || "").replace(/\s+/g, " ").trim();

const modal = [...document.querySelectorAll("dialog:modal")].pop();

function isPerceivable(element) {
  if (modal && !modal.contains(element)) return false;
  if (element.closest("[aria-hidden='true'], [inert]")) return false;
  return element.checkVisibility({ visibilityProperty: true });
}

const INPUT_ROLES = {
  button: "button", submit: "button", reset: "button", image: "button", file: "file",
  checkbox: "checkbox", radio: "radio", range: "slider", number: "spinbutton",
  search: "searchbox", date: "date", time: "date", month: "date", week: "date",
  "datetime-local": "date",
};

function roleOf(element) {
  const explicit = clean(element.getAttribute("role")).split(" ")[0];
  if (explicit) return explicit;
  const inSection = () => element.parentElement.closest("article, aside, main, nav, section");
  switch (element.localName) {
    case "a": case "area": return element.hasAttribute("href") ? "link" : "";
    case "article": return "article";
    case "aside": return "complementary";
    case "button": case "summary": return "button";
    case "details": case "fieldset": return "group";
    case "dialog": return "dialog";
    case "footer": return inSection() ? "" : "contentinfo";
    case "form": return nameOf(element, "form") ? "form" : "";
    case "h1": case "h2": case "h3": case "h4": case "h5": case "h6": return "heading";
    case "header": return inSection() ? "" : "banner";
    case "img": return element.getAttribute("alt") === "" ? "" : "img";
    case "input": return INPUT_ROLES[element.type] || (element.list ? "combobox" : "textbox");
    case "li": return "listitem";
    case "main": return "main";
    case "meter": return "meter";
    case "nav": return "navigation";
    case "ol": case "ul": return "list";
    case "option": return "option";
    case "output": return "status";
    case "progress": return "progressbar";
    case "section": return nameOf(element, "region") ? "region" : "";
    case "select": return element.multiple || element.size > 1 ? "listbox" : "combobox";
    case "table": return "table";
    case "td": return "cell";
    case "textarea": return "textbox";
    case "th": return element.scope === "row" ? "rowheader" : "columnheader";
    case "tr": return "row";
    default: return "";
  }
}

const NAMED_BY_CONTENT = new Set([
  "button", "cell", "checkbox", "columnheader", "heading", "link", "menuitem", "option", "radio",
  "row", "rowheader", "switch", "tab", "tooltip",
]);

function nameOf(element, role) {
  const labelledBy = clean(element.getAttribute("aria-labelledby"));
  if (labelledBy) {
    const parts = labelledBy.split(" ").map((id) => document.getElementById(id));
    const name = clean(parts.filter(Boolean).map((part) => textOf(part, true)).join(" "));
    if (name) return name;
  }
  const label = clean(element.getAttribute("aria-label"));
  if (label) return label;
  const native = clean(nativeNameOf(element));
  if (native) return native;
  if (NAMED_BY_CONTENT.has(role)) {
    const content = clean(textOf(element));
    if (content) return content;
  }
  return clean(element.getAttribute("title")) || clean(element.getAttribute("placeholder"));
}

function nativeNameOf(element) {
  if (element.labels?.length) {
    return [...element.labels].map((label) => textOf(label, false, element)).join(" ");
  }
  const first = (selector) => {
    const child = element.querySelector(`:scope > ${selector}`);
    return child ? textOf(child) : "";
  };
  switch (element.localName) {
    case "fieldset": return first("legend");
    case "figure": return first("figcaption");
    case "img": case "area": return element.alt;
    case "input":
      if (["button", "submit", "reset"].includes(element.type)) return element.value;
      return element.type === "image" ? element.alt : "";
    case "svg": return first("title");
    case "table": return first("caption");
    default: return "";
  }
}

// The text of an element as it is read out: hidden parts left out, pictures by their names. A
// hidden element that a label points to is read all the same. A control inside its own label is no
// part of its name.
function textOf(element, evenHidden = false, except = null) {
  let text = "";
  for (const child of element.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) text += child.data;
    if (child.nodeType !== Node.ELEMENT_NODE) continue;
    if (child === except || child.getAttribute("aria-hidden") === "true") continue;
    const style = getComputedStyle(child);
    if (!evenHidden && (style.display === "none" || style.visibility === "hidden")) continue;
    const role = roleOf(child);
    const own = clean(child.getAttribute("aria-label"));
    let part;
    if (own) part = own;
    else if (child.localName === "svg" || role === "img") part = nameOf(child, role);
    else if (["textbox", "combobox", "spinbutton", "slider"].includes(role)) part = child.value ?? "";
    else part = textOf(child, evenHidden, except);
    text += style.display.startsWith("inline") ? part : ` ${part} `;
  }
  return text;
}

// "How strong …" asks for a name that begins so; anything else for the whole name.
function fits(name, wanted) {
  return wanted.endsWith("…") ? name.startsWith(clean(wanted.slice(0, -1))) : name === clean(wanted);
}

function everything(within) {
  return [...within.querySelectorAll("*")]
    .filter(isPerceivable)
    .map((element) => ({ element, role: roleOf(element) }))
    .filter(({ role }) => role && role !== "presentation" && role !== "none")
    .map(({ element, role }) => ({ element, role, name: nameOf(element, role) }));
}

const GROUPS = new Set([
  "alertdialog", "article", "dialog", "form", "group", "listitem", "navigation", "radiogroup",
  "region", "row", "table", "tabpanel",
]);

function find({ roles, name, group }) {
  let within = [document];
  if (group) {
    const groups = everything(document).filter(({ role }) => GROUPS.has(role));
    within = groups.filter((one) => fits(one.name, group)).map(({ element }) => element);
    if (within.length === 0) {
      return { found: [], there: groups.map((one) => one.name).filter(Boolean), noGroup: true };
    }
  }
  const candidates = within.flatMap(everything).filter(({ role }) => roles.includes(role));
  const unique = candidates.filter((one, index) =>
    candidates.findIndex((other) => other.element === one.element) === index);
  const found = name === null ? unique : unique.filter((one) => fits(one.name, name));
  return {
    found: found.map(({ element }) => element),
    names: found.map((one) => one.name),
    there: unique.map((one) => one.name),
  };
}

return find(arguments[0]);
