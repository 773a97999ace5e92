/** English words that say how a question is built, not what it is about. */
export const stopWords: readonly string[] = `
a about am an and any are aren't as at be because been being but by can can't cannot could couldn't did didn't
do does doesn't doing don't for from had has have having he her hers him his how i if in into is isn't it its
just me might my of on or our ours she should so some than that the their theirs them then there these they
this those to too was wasn't we were weren't what what's when where which who whom whose why will with won't
would you your yours please tell know say says said mean give explain
`
	.trim()
	.split(/\s+/);
