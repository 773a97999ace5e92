import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { type DiscordStandIn, startDiscordStandIn } from "../discord-stand-in/index.ts";
import { startRealBot } from "../support/real-bot.ts";
import { avatarOf } from "./avatars.ts";
import { startChromium } from "./chromium.ts";
import type { Drawing } from "./message-html.ts";
import { componentsScript, pageHtml } from "./page.ts";
import { playScenes, type Scene } from "./scenes.ts";
import { smallerPng } from "./smaller-png.ts";

const folder = "docs/pictures";

/** What each scene is drawn as: a window's width in CSS pixels, and the theme. */
const kinds = [
	{ name: "dark", width: 640, light: false },
	{ name: "light", width: 640, light: true },
	{ name: "phone", width: 390, light: false },
] as const;

/**
 * Run by hand, `npm run pictures`: draws for the README what the real bot sends, as Discord shows it. Where the bot's
 * messages have changed, it is run again.
 */
async function main(): Promise<void> {
	const browser = await startChromium();
	try {
		const { scenes, names } = await play();
		const script = await componentsScript();
		await mkdir(folder, { recursive: true });
		for (const scene of scenes)
			for (const { name, width, light } of kinds) {
				const drawing: Drawing = { of: names, now: Date.now(), avatarOf, light };
				const html = pageHtml(scene.shown, drawing, script);
				const png = smallerPng(await browser.picture(html, "discord-messages", width));
				await writeFile(path.join(folder, `${scene.name}-${name}.png`), png);
				process.stdout.write(`${scene.name}-${name}.png ${Math.round(png.length / 1000)} kB\n`);
			}
	} finally {
		await browser.close();
	}
}

async function play(): Promise<{ scenes: Scene[]; names: Map<string, string> }> {
	const discord = await startDiscordStandIn({ patienceMs: 60_000 });
	const bot = await startRealBot(discord).catch(async (fault) => {
		await discord.close();
		throw fault;
	});
	try {
		const scenes = await playScenes(discord);
		return { scenes, names: namesIn(discord, scenes) };
	} finally {
		await bot.stop();
		await discord.close();
	}
}

function namesIn({ bot, channel, thread }: DiscordStandIn, scenes: readonly Scene[]): Map<string, string> {
	const authors = scenes.flatMap(({ shown }) => shown.map(({ message }) => message.author));
	return new Map([
		...authors.map(({ id, global_name: name, username }) => [id, name ?? username] as const),
		[channel.id, channel.name],
		[thread.id, thread.name],
		[bot.id, "Passim"],
	]);
}

try {
	await main();
} catch (fault) {
	process.stderr.write(`${fault instanceof Error ? fault.message : fault}\n`);
	process.exitCode = 1;
}
