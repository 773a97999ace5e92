import type { APIUser } from "discord.js";

/** A picture for whoever writes: Passim's own, and for people the first letter of their name. */
export function avatarOf({ bot, username, global_name: name }: APIUser): string {
	return bot ? passim : person(name ?? username);
}

/** Opening quotation marks, on the green of a strong answer. */
const passim = picture(
	"#2f9e6e",
	`<g fill="#fff"><path id="mark" d="M29 61c0-14 6-23 17-28l3 5c-6 3-9 7-10 12 6 1 10 5 10 11 0 7-5 11-10 11-6 0-10-4-10-11z"/>` +
		`<use href="#mark" x="25"/></g>`,
);

const colours = ["#5865f2", "#b5651d", "#7a4fa3", "#3a7ca5"] as const;

function person(name: string): string {
	const colour = colours[(name.codePointAt(0) ?? 0) % colours.length] ?? colours[0];
	const letter = /\p{L}/u.exec(name)?.[0] ?? "";
	const middle = `x="50" y="66" text-anchor="middle"`;
	return picture(
		colour,
		`<text ${middle} font-family="Noto Sans, sans-serif" font-size="46" fill="#fff">${letter}</text>`,
	);
}

/** In a square of 100 units. */
function picture(background: string, inside: string): string {
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" fill="${background}"/>${inside}</svg>`;
	return `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
}
