import { type APIButtonComponent, ButtonStyle, ComponentType } from "discord.js";
import type { RecalledHit } from "../../search/index.ts";
import { limits } from "../messages/limits.ts";

/** A button that shows nothing but what is added to it. */
export function grey(id: string) {
	return { type: ComponentType.Button, style: ButtonStyle.Secondary, custom_id: id } as const;
}

/** Which page of how many is shown, from 0, and the custom ids of the buttons that turn it. */
interface Turning {
	readonly page: number;
	readonly pages: number;
	readonly ids: { readonly back: string; readonly at: string; readonly on: string };
}

/** ◀ 2/3 ▶; none where there is a single page. */
export function turningButtons({ page, pages, ids }: Turning): APIButtonComponent[] {
	if (pages < 2) return [];
	return [
		{ ...grey(ids.back), emoji: { name: "◀️" }, disabled: page === 0 },
		{ ...grey(ids.at), label: `${page + 1}/${pages}`, disabled: true },
		{ ...grey(ids.on), emoji: { name: "▶️" }, disabled: page >= pages - 1 },
	];
}

/** Opens the article, at the words where Discord takes that address; none where no address is known. */
export function sourceButtons({ link, article }: RecalledHit, label: string): APIButtonComponent[] {
	const url = [link, article.url].find((one) => one && one.length <= limits.buttonUrl);
	return url ? [{ type: ComponentType.Button, style: ButtonStyle.Link, url, label }] : [];
}
