/** How numbers are stored and multiplied: int8 is 2 to 3 times faster, fp32 is the reference. */
export type Dtype = "int8" | "fp32";
