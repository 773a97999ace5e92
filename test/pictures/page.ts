import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { type Drawing, messageHtml, type Shown } from "./message-html.ts";

/** The custom elements as a script that a page can hold; made once for all pages. */
export async function componentsScript(): Promise<string> {
	const entry = fileURLToPath(new URL("./components.ts", import.meta.url));
	const { outputFiles } = await build({
		entryPoints: [entry],
		bundle: true,
		minify: true,
		write: false,
		format: "esm",
		target: "chrome120",
		logLevel: "warning",
	});
	return (outputFiles[0]?.text ?? "").replaceAll("</script", "<\\/script");
}

/** A page that shows messages as a channel does, by itself, without a network. */
export function pageHtml(shown: readonly Shown[], drawing: Drawing, script: string): string {
	const messages = shown.map((one) => messageHtml(one, drawing)).join("\n");
	const theme = drawing.light ? " light-theme" : "";
	return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><style>${looks}</style></head>
<body><discord-messages${theme}>${messages}</discord-messages>
<script type="module">${script}</script>
<script type="module">${finish}</script></body></html>`;
}

/** What the elements leave to the page, in Discord's colours of today. */
const looks = `
body { margin: 0; }
discord-messages { display: flow-root; border: none; background: #313338; }
discord-messages[light-theme] { background: #fff; }
discord-messages .link { color: #00a8fc; text-decoration: none; }
discord-messages[light-theme] .link { color: #006ce7; }
discord-messages ul { margin: 4px 0 0 16px; padding: 0; }
discord-message { padding-right: 16px !important; }
discord-embed-footer { grid-column: 1 / 1 !important; }
discord-message[ephemeral] { padding-top: 8px; padding-bottom: 8px; }
.emoji { font-family: "Noto Color Emoji", sans-serif; }
.menu { max-width: 400px; padding: 9px 12px; margin: 4px 0; border-radius: 4px; font-size: 14px; line-height: 20px; background: #1e1f22; color: #949ba4; }
discord-messages[light-theme] .menu { background: #ebebeb; color: #5c5e66; }
.menu span { float: right; }
.unknown { padding: 8px; margin: 4px 0; border: 1px dashed #80848e; font-size: 12px; color: #80848e; }
`;

/** The elements keep their own looks from the page; what of these is out of date is put right inside them. */
const finish = `
const light = document.querySelector("[light-theme]") !== null;
const narrow = innerWidth < 480;
const sheets = {
	"discord-embed":
		light
			? ".discord-embed-wrapper { background: #f2f3f5 !important; }"
			: ".discord-embed-wrapper { background: #2b2d31 !important; border-color: #2b2d31 !important; }",
	"discord-button":
		":host > *:first-child { box-sizing: border-box !important; transition: none !important; " +
		(narrow ? "min-width: 48px !important; padding: 2px 12px !important; }" : "}") +
		(light
			? ".secondary { background: #e3e5e8 !important; color: #2e3338 !important; }"
			: ".secondary { background: #4e5058 !important; }"),
	"discord-message": ".discord-message-timestamp { display: none; }",
	"discord-quote": ".discord-quote-divider { flex-shrink: 0; } blockquote { padding-right: 0 !important; }",
	"discord-command": light
		? ".discord-slash-command-name { background: #e6e8fd !important; color: #5865f2 !important; }"
		: "",
	"discord-reply": ":host { min-width: 0; max-width: 100%; } .discord-replied-message-content { display: block !important; min-width: 0; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }",
};
for (const [name, rules] of Object.entries(sheets))
	for (const element of document.querySelectorAll(name)) {
		await element.updateComplete;
		element.shadowRoot.append(Object.assign(document.createElement("style"), { textContent: rules }));
	}
`;
