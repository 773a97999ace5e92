import { getArticle } from "./article-store.ts";
import { type Database, rows, transact } from "./database.ts";
import { putQuotations, quotationPolicy } from "./quotation-store.ts";

/** Finds the quotations of articles anew where other rules found those stored. Nothing has to be embedded for it. */
export function bringQuotationsInStep(database: Database): void {
	const sql = "SELECT id FROM articles WHERE quotation_policy <> ?";
	for (const { id } of rows<{ id: string }>(database, sql, quotationPolicy)) {
		const article = getArticle(database, id);
		if (!article) continue;
		transact(database, () => {
			putQuotations(database, article);
			database.prepare("UPDATE articles SET quotation_policy = ? WHERE id = ?").run(quotationPolicy, id);
		});
	}
}
