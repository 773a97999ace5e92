import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { DevTools, devToolsAddress } from "../support/dev-tools.ts";

/** A browser that draws pages and reaches no network. */
export interface Browser {
	/**
	 * A picture of a page's first element that `selector` finds, as PNG, with two points to each CSS pixel.
	 * @param width of the window, in CSS pixels.
	 */
	picture(html: string, selector: string, width: number): Promise<Buffer>;
	close(): Promise<void>;
}

/**
 * Starts Chromium: that which CHROMIUM names, or the first there is on the PATH.
 * @throws {Error} where there is none.
 */
export async function startChromium(): Promise<Browser> {
	const folder = await mkdtemp(path.join(tmpdir(), "passim-pictures-"));
	const options = [
		...["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--font-render-hinting=none"],
		...["--disable-lcd-text", "--host-resolver-rules=MAP * ~NOTFOUND", "--remote-debugging-port=0"],
		`--user-data-dir=${path.join(folder, "profile")}`,
	];
	const child = spawn(chromiumPath(), options, { stdio: ["ignore", "ignore", "pipe"] });
	const ended = once(child, "close");
	const tools = await DevTools.connect(await addressOf(child.stderr));
	return {
		async picture(html, selector, width) {
			const file = path.join(folder, "page.html");
			await writeFile(file, html);
			return await draw(tools, pathToFileURL(file).href, selector, width);
		},
		async close() {
			await tools.call("Browser.close").catch(() => {});
			await ended;
			await rm(folder, { recursive: true, force: true });
		},
	};
}

const names = ["chromium", "chromium-browser", "google-chrome"];

function chromiumPath(): string {
	const { CHROMIUM, PATH = "" } = process.env;
	const all = PATH.split(path.delimiter).flatMap((folder) => names.map((name) => path.join(folder, name)));
	const found = (CHROMIUM ? [CHROMIUM] : all).find((file) => existsSync(file));
	if (!found)
		throw new Error("Pictures are drawn by Chromium, and none is here: install it, or name it in CHROMIUM.");
	return found;
}

async function addressOf(printed: NodeJS.ReadableStream): Promise<string> {
	let text = "";
	for await (const part of printed) {
		text += part;
		const address = devToolsAddress(text);
		if (address) return address;
	}
	throw new Error(`Chromium did not start:\n${text}`);
}

interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

async function draw(tools: DevTools, url: string, selector: string, width: number): Promise<Buffer> {
	const { targetId } = await tools.call<{ targetId: string }>("Target.createTarget", { url: "about:blank" });
	const attach = { targetId, flatten: true };
	const { sessionId } = await tools.call<{ sessionId: string }>("Target.attachToTarget", attach);
	const call = <Result>(method: string, params: object) => tools.call<Result>(method, params, sessionId);
	await call("Emulation.setDeviceMetricsOverride", {
		width,
		height: 800,
		deviceScaleFactor: 2,
		mobile: false,
	});
	await call("Page.navigate", { url });
	const expression = `(${boxOf})(${JSON.stringify(selector)})`;
	const wanted = { expression, awaitPromise: true, returnByValue: true };
	const { result } = await call<{ result: { value?: Box; description?: string } }>(
		"Runtime.evaluate",
		wanted,
	);
	if (!result.value) throw new Error(`The page could not be drawn: ${result.description}`);
	const clip = { ...result.value, scale: 1 };
	const shot = { format: "png", captureBeyondViewport: true, clip };
	const { data } = await call<{ data: string }>("Page.captureScreenshot", shot);
	await tools.call("Target.closeTarget", { targetId });
	return Buffer.from(data, "base64");
}

/** Runs in the page. Resolves with the element's place when everything in it has been drawn. */
const boxOf = `async (selector) => {
	if (document.readyState !== "complete") await new Promise((resolve) => addEventListener("load", resolve));
	await Promise.all([...document.querySelectorAll("*")].map((element) => element.updateComplete));
	await document.fonts.ready;
	await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
	const { x, y, width, height } = document.querySelector(selector).getBoundingClientRect();
	return { x, y, width, height: Math.ceil(height) };
}`;
