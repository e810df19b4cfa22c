// Made by tools/build-fee-tables.ts from data/cms-ncci/ncci_aoc_2024-06-03.csv.gz. Do not edit.

/** Add-on codes in scope, each with the codes that it is billed with. */
export const addOns2024: Readonly<Record<string, readonly string[]>> = {
 "90472": [
  "90460",
  "90471",
  "90473",
  "G0008",
  "G0009",
  "G0010"
 ],
 "90474": [
  "90460",
  "90471",
  "90473",
  "G0008",
  "G0009",
  "G0010"
 ],
 "95079": [
  "95076"
 ],
 "96361": [
  "96360",
  "96365",
  "96374",
  "96409",
  "96413"
 ],
 "96366": [
  "96360",
  "96365",
  "96367",
  "96413"
 ],
 "96375": [
  "96360",
  "96365",
  "96374",
  "96409",
  "96413"
 ],
 "96376": [
  "96365",
  "96374",
  "96409",
  "96413"
 ],
 "96415": [
  "96413"
 ],
 "96417": [
  "96413"
 ]
}
