import { expect, test } from "vitest";
import { wordRanks } from "../../src/model/word-ranks.ts";
import { bareQuestion } from "../../src/search/bare-question.ts";

const ranks = await wordRanks();
const gas = "why was the gas deal stalled";

test.each([
	"why was the gas deal stalled?",
	"/ask why was the gas deal stalled?",
	"/ask question: why was the gas deal stalled?",
	"Hi! why was the gas deal stalled?",
	"good morning everyone, why was the gas deal stalled??",
	"@Passim why was the gas deal stalled",
	"<@123456789012345678> hey there, can you tell me why was the gas deal stalled? thanks!",
	"<@!1> why was the gas deal stalled <:think:123456> 🤔 https://example.org/gas?x=1",
	"could you please explain to me why was the gas deal stalled, please",
	"does anyone know why was the gas deal stalled? Thanks in advance.",
	"**why** was the `gas deal` stalled",
])("%s asks what is asked", (question) => {
	expect(bareQuestion(question, ranks)).toBe(gas);
});

test.each([
	["WHY CANT THEY AGREE", "WHY can't THEY AGREE"],
	["what’s Russia’s position?", "what's Russia position"],
	["whats russias position", "what's russia position"],
	["US airbases", "U.S. airbases"],
	["what did Xi tell the media", "what did Xi tell the media"],
	["ask him about gas", "ask him about gas"],
	["well drilling", "well drilling"],
	["thanks", "thanks"],
	["why?", "why"],
	["🤔", "🤔"],
])("%s is read as %s", (question, bare) => {
	expect(bareQuestion(question, ranks)).toBe(bare);
});
