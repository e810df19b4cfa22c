/**
 * What proofs have to show, as data: on which facts each code and each exclusion rests.
 *
 * A conclusion is right where its condition holds, and its proof cites what the condition names and nothing else. The
 * words of conditions are those of `check/chart.ts`.
 */
type Rows = readonly (readonly string[])[]

const rows = (text: string): Rows =>
  text
    .trim()
    .split('\n')
    .map((row) => row.split(';').map((cell) => cell.trim()))

const single = 'extract.single-dose-injected-here'
const agents = 'desensitization.agents'
const accepted = `agent@${agents}:accepted`

const here = `container=single-dose injectedBy=own ${single}:billedAs`

/** Vials by container; whole-body extract is inhalant extract where the payer's own code is for other organisms. */
const byContainer = (contents: string): Rows =>
  rows(`
  extract.codes multiDose ; ${contents} container=multi-dose ; times()
  extract.codes multiDose ; ${contents} ${here}=multi-dose-doses ; vials()
  extract.codes singleDose ; ${contents} ${here}=single-dose-vials ; vials()
  extract.codes singleDose ; ${contents} container=single-dose injectedBy=other-practice,patient ; vials()
  extract.codes treatmentBoard ; ${contents} container=treatment-board ; planned()
`)

/** Table and key (`*`: any) ; condition for each section on the line ; what the units are made of. First fit counts. */
export const codeRules: Rows = [
  ...byContainer('contents=inhalant'),
  ...byContainer('contents=whole-body antigens extract.whole-body'),
  ...rows(`
  extract.codes wholeBody ; contents=whole-body container? antigens? extract.whole-body? ; planned()
  extract.codes venomByCount ; !catchUpFor distinct-venoms() ; plannedDoses
  extract.codes venomByCount ; distinct-venoms() ; catchUpFor/shortfallDoses plannedDoses?
  shots.codes one,several ; sum() ; once
  shots.complete-service one,several ; source=own sum() ; once
  shots.complete-service venomByCount ; source=own sum() distinct-venoms() ; once
  tests.codes * ; method antigen? ; tests
  challenge.codes first ; kind=ingestion minutes ; time minutes challenge.codes
  challenge.codes further ; minutes ; time minutes challenge.codes
  desensitization.codes code ; ${accepted} ${agents}:essentialOnly=false ; time minutes desensitization.codes
  desensitization.codes code ; ${accepted} essential=true ; time minutes desensitization.codes
  drugs.administration furtherHour ; name route drugs.known ; time infusionMinutes drugs.infusion-time
  drugs.administration * ; name route=intravenous drugs.known ; time infusionMinutes drugs.infusion-time
  drugs.administration * ; name route drugs.known ; injections
  drugs.administration first-injection,further-injection ; antigen=vaccine ; time given()
  drugs.administration * ; antigen ; given()
  drugs.known product ; name source=practice ; amount name drugs.known
  reaction.codes nebulizer ; route=nebulizer ; once
  reaction.codes injection ; route=intramuscular,subcutaneous ; once
  reaction.codes drug ; drug ; amount drug reaction.codes
  unlisted.code code ; contents=sublingual ; once
  unlisted.code code ; . ; once
  stated ; code ; once
  stated ; . ; once
`),
]

const included = `antigen@/rapidDesensitization/agent ${agents}:includesShots=true`
const least = 'desensitization.codes:partFromMinutes'
const hourly = `antigen@${agents}:accepted !/rapidDesensitization/minutes<${least}`
const alone = 'preparedBy!@extract.preparer:unsupervised supervision!@extract.preparer:supervision'
const byDose = 'contents=inhalant,whole-body container=multi-dose'
const drug = 'drug,biologic,checkpoint-inhibitor,vaccine'

/** Reason ; kind of section, or part of one ; condition that is cited ; condition that is not. */
export const exclusionRules: Rows = rows(`
  prepared-elsewhere ; vials ; /role=injects-only
  prepared-elsewhere ; drugs/mg ; source=specialty-pharmacy,patient
  part-of-complete-service ; vials ; . shots.complete-service:use=required ; injectedBy!=other-practice
  preparation-unsupervised ; vials ; preparedBy supervision extract.preparer ${alone}
  dilution-not-counted ; vials ; dilutedFrom? dilution? purpose? extract.dilutions? ; ${byDose}
  described-elsewhere ; vials ; contents=sublingual /unlistedService
  part-of-desensitization ; injections ; ${included} ; ${hourly} ${agents}:essentialOnly=false
  part-of-desensitization ; injections ; ${included} ; ${hourly} /rapidDesensitization/essential=true
  not-given-by-practice ; injections ; givenBy givenBy!=practice
  coded-with-drug ; injections ; antigen=${drug} /drugs
  nothing-given ; injections ; count=0
  nothing-given ; injections ; !count shots= ; shots
  nothing-given ; skinTests ; count=0
  nothing-given ; drugs/injections ; injections=0
  no-code ; challenge ; kind=provocation-neutralization
  under-minimum-time ; challenge ; minutes<challenge.codes:firstFromMinutes
  under-minimum-time ; rapidDesensitization ; minutes<${least}
  agent-not-accepted ; rapidDesensitization ; agent agent!@${agents}:accepted ${agents}
  agent-not-accepted ; rapidDesensitization ; essential=false ${agents}:essentialOnly=true ; ${accepted}
  coded-with-visit ; reactionTreatment ; physicianCare ; !drug /evaluation
  coded-with-visit ; reactionTreatment ; !physicianCare . ; !drug /evaluation
  visit-not-separate ; evaluation ; separatelyIdentifiable=false visit.same-day
`)

/** Kind of section ; condition ; the line that it has to have: `#key facts` ; or what is asked ; or is left out. */
export const dueRules: Rows = rows(`
  drugs ; . ; drugs.administration ; name,route,infusionMinutes ; /injections
  drugs ; . ; #product .*/mg ; name,source,mg ; /mg,
  drugs ; source=practice mg wastedMg wastedMg!=0 drugs.waste-modifiers:wasted ; #product .*/wastedMg ; name ; -
  reactionTreatment ; drug !route ; #drug ; drug ;
  reactionTreatment ; drug route ; #drug ; drug,route ;
  reactionTreatment ; drug route ; #(injection|nebulizer) ; - ; -
`)

/** Kind of section ; condition ; what the payer has to say before it can be billed. */
export const tableRules: Rows = rows(`
  vials ; . ; extract.codes
  vials ; container=multi-dose contents!=venom,sublingual ; extract.dose
  vials ; container=single-dose ; ${single}
  vials ; contents=sublingual ; unlisted.code
  injections ; antigen=${drug} ; drugs.administration
  injections ; antigen!=${drug} ; shots.codes
  skinTests ; . ; tests.codes
  challenge ; . ; challenge.codes
  rapidDesensitization ; . ; desensitization.codes ${agents}
  drugs ; . ; drugs.known drugs.administration
  unlistedService ; . ; unlisted.code
  reactionTreatment ; . ; reaction.codes
  evaluation ; . ; visit.same-day
`)

/** Operation ; what it rests on for its sections. The others rest on what the units of a code are made of. */
export const operationRules: Rows = rows(`
  whole-doses ; filledMl extract.dose
  planned-doses ; plannedDoses extract.dose
  volume-over-dose ; filledMl aliquotMl extract.dose
  doses-unstated ; extract.dose
  counts-as-vial ; dilutedFrom? dilution? purpose? extract.dilutions?
  distinct-venoms ; venoms venom.mixes?
  length ; shots
`)

/** Kind of section ; when it is apart from other services of the day ; the fact that says so. Drugs always are. */
export const apartRules: Rows = rows(`
  skinTests ; antigensDifferFromTherapy ; antigensDifferFromTherapy
  challenge ; suspected=food-allergy,drug-allergy ; suspected
  vials ; contents=venom catchUpFor ; catchUpFor
  drugs ; . ;
  reactionTreatment ; . ;
  injections ; antigen=${drug} ;
`)
