// Made by tools/build-fee-tables.ts from data/cms-pfs/GPCI2025.csv and data/cms-pfs/25LOCCO.csv. Do not edit.
import type { LocalityTable } from './locality.ts'

export const localities2025: LocalityTable = {
 "year": 2025,
 "source": "GPCI2025",
 "localities": [
  {
   "contractor": "10112",
   "state": "AL",
   "number": "00",
   "name": "ALABAMA",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 869,
   "malpractice": 575
  },
  {
   "contractor": "02102",
   "state": "AK",
   "number": "01",
   "name": "ALASKA",
   "counties": "ALL COUNTIES",
   "work": 1500,
   "expense": 1081,
   "malpractice": 592
  },
  {
   "contractor": "03102",
   "state": "AZ",
   "number": "00",
   "name": "ARIZONA",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 975,
   "malpractice": 854
  },
  {
   "contractor": "07102",
   "state": "AR",
   "number": "13",
   "name": "ARKANSAS",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 860,
   "malpractice": 518
  },
  {
   "contractor": "01112",
   "state": "CA",
   "number": "54",
   "name": "BAKERSFIELD",
   "counties": "KERN",
   "work": 1017,
   "expense": 1093,
   "malpractice": 662
  },
  {
   "contractor": "01112",
   "state": "CA",
   "number": "55",
   "name": "CHICO",
   "counties": "BUTTE",
   "work": 1014,
   "expense": 1093,
   "malpractice": 560
  },
  {
   "contractor": "01182",
   "state": "CA",
   "number": "71",
   "name": "EL CENTRO",
   "counties": "IMPERIAL",
   "work": 1014,
   "expense": 1093,
   "malpractice": 570
  },
  {
   "contractor": "01112",
   "state": "CA",
   "number": "56",
   "name": "FRESNO",
   "counties": "FRESNO",
   "work": 1014,
   "expense": 1093,
   "malpractice": 560
  },
  {
   "contractor": "01112",
   "state": "CA",
   "number": "57",
   "name": "HANFORD-CORCORAN",
   "counties": "KINGS",
   "work": 1014,
   "expense": 1093,
   "malpractice": 560
  },
  {
   "contractor": "01182",
   "state": "CA",
   "number": "18",
   "name": "LOS ANGELES-LONG BEACH-ANAHEIM (LOS ANGELES/ORANGE CNTY)",
   "counties": "LOS ANGELES /ORAGNGE CNTY",
   "work": 1042,
   "expense": 1194,
   "malpractice": 690
  },
  {
   "contractor": "01112",
   "state": "CA",
   "number": "58",
   "name": "MADERA",
   "counties": "MADERA",
   "work": 1014,
   "expense": 1093,
   "malpractice": 560
  },
  {
   "contractor": "01112",
   "state": "CA",
   "number": "59",
   "name": "MERCED",
   "counties": "MERCED",
   "work": 1014,
   "expense": 1093,
   "malpractice": 560
  },
  {
   "contractor": "01112",
   "state": "CA",
   "number": "60",
   "name": "MODESTO",
   "counties": "STANISLAUS",
   "work": 1014,
   "expense": 1093,
   "malpractice": 560
  },
  {
   "contractor": "01112",
   "state": "CA",
   "number": "51",
   "name": "NAPA",
   "counties": "NAPA",
   "work": 1058,
   "expense": 1310,
   "malpractice": 521
  },
  {
   "contractor": "01182",
   "state": "CA",
   "number": "17",
   "name": "OXNARD-THOUSAND OAKS-VENTURA",
   "counties": "VENTURA",
   "work": 1026,
   "expense": 1183,
   "malpractice": 651
  },
  {
   "contractor": "01112",
   "state": "CA",
   "number": "61",
   "name": "REDDING",
   "counties": "SHASTA",
   "work": 1014,
   "expense": 1093,
   "malpractice": 560
  },
  {
   "contractor": "01112",
   "state": "CA",
   "number": "62",
   "name": "RIVERSIDE-SAN BERNARDINO-ONTARIO",
   "counties": "SAN BERNARDINO, RIVERSIDE",
   "work": 1014,
   "expense": 1093,
   "malpractice": 892
  },
  {
   "contractor": "01112",
   "state": "CA",
   "number": "63",
   "name": "SACRAMENTO-ROSEVILLE-FOLSOM",
   "counties": "SACRAMENTO, PLACER, YOLO, EL DORADO",
   "work": 1034,
   "expense": 1156,
   "malpractice": 560
  },
  {
   "contractor": "01112",
   "state": "CA",
   "number": "64",
   "name": "SALINAS",
   "counties": "MONTEREY",
   "work": 1035,
   "expense": 1165,
   "malpractice": 560
  },
  {
   "contractor": "01182",
   "state": "CA",
   "number": "72",
   "name": "SAN DIEGO-CHULA VISTA-CARLSBAD",
   "counties": "SAN DIEGO",
   "work": 1028,
   "expense": 1191,
   "malpractice": 572
  },
  {
   "contractor": "01112",
   "state": "CA",
   "number": "05",
   "name": "SAN FRANCISCO-OAKLAND-BERKELEY (SAN FRANCISCO/SAN MATEO/ALAMEDA/CONTRA COSTA CNTY)",
   "counties": "SAN FRANCISCO/ALAMEDA/CONTRA COSTA/SAN MATEO",
   "work": 1088,
   "expense": 1419,
   "malpractice": 445
  },
  {
   "contractor": "01112",
   "state": "CA",
   "number": "52",
   "name": "SAN FRANCISCO-OAKLAND-BERKELEY (MARIN CNTY)",
   "counties": "MARIN",
   "work": 1088,
   "expense": 1419,
   "malpractice": 470
  },
  {
   "contractor": "01112",
   "state": "CA",
   "number": "65",
   "name": "SAN JOSE-SUNNYVALE-SANTA CLARA (SAN BENITO CNTY)",
   "counties": "SAN BENITO",
   "work": 1100,
   "expense": 1435,
   "malpractice": 560
  },
  {
   "contractor": "01182",
   "state": "CA",
   "number": "73",
   "name": "SAN LUIS OBISPO-PASO ROBLES",
   "counties": "SAN LUIS OBISPO",
   "work": 1014,
   "expense": 1132,
   "malpractice": 560
  },
  {
   "contractor": "01112",
   "state": "CA",
   "number": "09",
   "name": "SAN JOSE-SUNNYVALE-SANTA CLARA (SANTA CLARA CNTY)",
   "counties": "SANTA CLARA",
   "work": 1100,
   "expense": 1435,
   "malpractice": 420
  },
  {
   "contractor": "01112",
   "state": "CA",
   "number": "66",
   "name": "SANTA CRUZ-WATSONVILLE",
   "counties": "SANTA CRUZ",
   "work": 1017,
   "expense": 1209,
   "malpractice": 560
  },
  {
   "contractor": "01182",
   "state": "CA",
   "number": "74",
   "name": "SANTA MARIA-SANTA BARBARA",
   "counties": "SANTA BARBARA",
   "work": 1022,
   "expense": 1175,
   "malpractice": 560
  },
  {
   "contractor": "01112",
   "state": "CA",
   "number": "67",
   "name": "SANTA ROSA-PETALUMA",
   "counties": "SONOMA",
   "work": 1027,
   "expense": 1232,
   "malpractice": 560
  },
  {
   "contractor": "01112",
   "state": "CA",
   "number": "68",
   "name": "STOCKTON",
   "counties": "SAN JOAQUIN",
   "work": 1014,
   "expense": 1093,
   "malpractice": 560
  },
  {
   "contractor": "01112",
   "state": "CA",
   "number": "53",
   "name": "VALLEJO",
   "counties": "SOLANO",
   "work": 1058,
   "expense": 1310,
   "malpractice": 470
  },
  {
   "contractor": "01112",
   "state": "CA",
   "number": "69",
   "name": "VISALIA",
   "counties": "TULARE",
   "work": 1014,
   "expense": 1093,
   "malpractice": 560
  },
  {
   "contractor": "01112",
   "state": "CA",
   "number": "70",
   "name": "YUBA CITY",
   "counties": "SUTTER, YUBA",
   "work": 1014,
   "expense": 1093,
   "malpractice": 560
  },
  {
   "contractor": "01112",
   "state": "CA",
   "number": "75",
   "name": "REST OF CALIFORNIA",
   "counties": "ALL OTHER COUNTIES",
   "work": 1014,
   "expense": 1093,
   "malpractice": 560
  },
  {
   "contractor": "04112",
   "state": "CO",
   "number": "01",
   "name": "COLORADO",
   "counties": "ALL COUNTIES",
   "work": 1008,
   "expense": 1053,
   "malpractice": 827
  },
  {
   "contractor": "13102",
   "state": "CT",
   "number": "00",
   "name": "CONNECTICUT",
   "counties": "ALL COUNTIES",
   "work": 1022,
   "expense": 1091,
   "malpractice": 1207
  },
  {
   "contractor": "12202",
   "state": "DC",
   "number": "01",
   "name": "DC + MD/VA SUBURBS",
   "counties": "DISTRICT OF COLUMBIA; ALEXANDRIA CITY, ARLINGTON, FAIRFAX, FAIRFAX CITY, FALLS CHURCH CITY IN VIRGINIA; MONTGOMERY AND PRINCE GEORGE'S IN MARYLAND",
   "work": 1057,
   "expense": 1192,
   "malpractice": 1168
  },
  {
   "contractor": "12102",
   "state": "DE",
   "number": "01",
   "name": "DELAWARE",
   "counties": "ALL COUNTIES",
   "work": 1009,
   "expense": 992,
   "malpractice": 949
  },
  {
   "contractor": "09102",
   "state": "FL",
   "number": "03",
   "name": "FORT LAUDERDALE",
   "counties": "BROWARD, COLLIER, INDIAN RIVER, LEE, MARTIN, PALM BEACH, AND ST. LUCIE",
   "work": 1000,
   "expense": 998,
   "malpractice": 1770
  },
  {
   "contractor": "09102",
   "state": "FL",
   "number": "04",
   "name": "MIAMI",
   "counties": "DADE AND MONROE",
   "work": 1000,
   "expense": 1027,
   "malpractice": 2500
  },
  {
   "contractor": "09102",
   "state": "FL",
   "number": "99",
   "name": "REST OF FLORIDA",
   "counties": "ALL OTHER COUNTIES",
   "work": 1000,
   "expense": 940,
   "malpractice": 1467
  },
  {
   "contractor": "10212",
   "state": "GA",
   "number": "01",
   "name": "ATLANTA",
   "counties": "BUTTS, CHEROKEE, CLAYTON, COBB, DEKALB, DOUGLAS, FAYETTE, FORSYTH, FULTON, GWINNETT, HENRY, NEWTON, PAULDING, ROCKDALE AND WALTON",
   "work": 1000,
   "expense": 997,
   "malpractice": 1128
  },
  {
   "contractor": "10212",
   "state": "GA",
   "number": "99",
   "name": "REST OF GEORGIA",
   "counties": "ALL OTHER COUNTIES",
   "work": 1000,
   "expense": 883,
   "malpractice": 1125
  },
  {
   "contractor": "01212",
   "state": "HI",
   "number": "01",
   "name": "HAWAII, GUAM",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 1149,
   "malpractice": 561
  },
  {
   "contractor": "02202",
   "state": "ID",
   "number": "00",
   "name": "IDAHO",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 908,
   "malpractice": 461
  },
  {
   "contractor": "06102",
   "state": "IL",
   "number": "16",
   "name": "CHICAGO",
   "counties": "COOK",
   "work": 1007,
   "expense": 1023,
   "malpractice": 2018
  },
  {
   "contractor": "06102",
   "state": "IL",
   "number": "12",
   "name": "EAST ST. LOUIS",
   "counties": "BOND, CALHOUN, CLINTON, JERSEY, MACOUPIN, MADISON, MONROE, MONTGOMERY, RANDOLPH, ST. CLAIR AND WASHINGTON",
   "work": 1000,
   "expense": 918,
   "malpractice": 1784
  },
  {
   "contractor": "06102",
   "state": "IL",
   "number": "15",
   "name": "SUBURBAN CHICAGO",
   "counties": "DUPAGE, KANE, LAKE AND WILL",
   "work": 1007,
   "expense": 1048,
   "malpractice": 1556
  },
  {
   "contractor": "06102",
   "state": "IL",
   "number": "99",
   "name": "REST OF ILLINOIS",
   "counties": "ALL OTHER COUNTIES",
   "work": 1000,
   "expense": 912,
   "malpractice": 1381
  },
  {
   "contractor": "08102",
   "state": "IN",
   "number": "00",
   "name": "INDIANA",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 922,
   "malpractice": 485
  },
  {
   "contractor": "05102",
   "state": "IA",
   "number": "00",
   "name": "IOWA",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 913,
   "malpractice": 457
  },
  {
   "contractor": "05202",
   "state": "KS",
   "number": "00",
   "name": "KANSAS",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 906,
   "malpractice": 540
  },
  {
   "contractor": "15102",
   "state": "KY",
   "number": "00",
   "name": "KENTUCKY",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 877,
   "malpractice": 913
  },
  {
   "contractor": "07202",
   "state": "LA",
   "number": "01",
   "name": "NEW ORLEANS",
   "counties": "JEFFERSON, ORLEANS, PLAQUEMINES AND ST. BERNARD",
   "work": 1000,
   "expense": 935,
   "malpractice": 1156
  },
  {
   "contractor": "07202",
   "state": "LA",
   "number": "99",
   "name": "REST OF LOUISIANA",
   "counties": "ALL OTHER COUNTIES",
   "work": 1000,
   "expense": 881,
   "malpractice": 982
  },
  {
   "contractor": "14112",
   "state": "ME",
   "number": "03",
   "name": "SOUTHERN MAINE",
   "counties": "CUMBERLAND AND YORK",
   "work": 1000,
   "expense": 1012,
   "malpractice": 656
  },
  {
   "contractor": "14112",
   "state": "ME",
   "number": "99",
   "name": "REST OF MAINE",
   "counties": "ALL OTHER COUNTIES",
   "work": 1000,
   "expense": 913,
   "malpractice": 650
  },
  {
   "contractor": "12302",
   "state": "MD",
   "number": "01",
   "name": "BALTIMORE/SURR. CNTYS",
   "counties": "ANNE ARUNDEL, BALTIMORE, BALTIMORE CITY, CARROLL, HARFORD AND HOWARD",
   "work": 1020,
   "expense": 1078,
   "malpractice": 1309
  },
  {
   "contractor": "12302",
   "state": "MD",
   "number": "99",
   "name": "REST OF MARYLAND",
   "counties": "ALL OTHER COUNTIES EXCEPT MONTGOMERY AND PRINCE GEORGE'S",
   "work": 1012,
   "expense": 1016,
   "malpractice": 973
  },
  {
   "contractor": "14212",
   "state": "MA",
   "number": "01",
   "name": "METROPOLITAN BOSTON",
   "counties": "MIDDLESEX, NORFOLK AND SUFFOLK",
   "work": 1042,
   "expense": 1197,
   "malpractice": 894
  },
  {
   "contractor": "14212",
   "state": "MA",
   "number": "99",
   "name": "REST OF MASSACHUSETTS",
   "counties": "ALL OTHER COUNTIES",
   "work": 1017,
   "expense": 1061,
   "malpractice": 796
  },
  {
   "contractor": "08202",
   "state": "MI",
   "number": "01",
   "name": "DETROIT",
   "counties": "MACOMB, OAKLAND, WASHTENAW AND WAYNE",
   "work": 1003,
   "expense": 986,
   "malpractice": 1718
  },
  {
   "contractor": "08202",
   "state": "MI",
   "number": "99",
   "name": "REST OF MICHIGAN",
   "counties": "ALL OTHER COUNTIES",
   "work": 1000,
   "expense": 911,
   "malpractice": 1173
  },
  {
   "contractor": "06202",
   "state": "MN",
   "number": "00",
   "name": "MINNESOTA",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 1025,
   "malpractice": 300
  },
  {
   "contractor": "07302",
   "state": "MS",
   "number": "00",
   "name": "MISSISSIPPI",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 852,
   "malpractice": 768
  },
  {
   "contractor": "05302",
   "state": "MO",
   "number": "02",
   "name": "METROPOLITAN KANSAS CITY",
   "counties": "CLAY, JACKSON AND PLATTE",
   "work": 1000,
   "expense": 948,
   "malpractice": 992
  },
  {
   "contractor": "05302",
   "state": "MO",
   "number": "01",
   "name": "METROPOLITAN ST. LOUIS",
   "counties": "JEFFERSON, ST. CHARLES, ST. LOUIS AND ST. LOUIS CITY",
   "work": 1000,
   "expense": 952,
   "malpractice": 994
  },
  {
   "contractor": "05302",
   "state": "MO",
   "number": "99",
   "name": "REST OF MISSOURI",
   "counties": "ALL OTHER COUNTIES",
   "work": 1000,
   "expense": 859,
   "malpractice": 974
  },
  {
   "contractor": "03202",
   "state": "MT",
   "number": "01",
   "name": "MONTANA",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 1000,
   "malpractice": 978
  },
  {
   "contractor": "05402",
   "state": "NE",
   "number": "00",
   "name": "NEBRASKA",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 917,
   "malpractice": 304
  },
  {
   "contractor": "01312",
   "state": "NV",
   "number": "00",
   "name": "NEVADA",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 1000,
   "malpractice": 844
  },
  {
   "contractor": "14312",
   "state": "NH",
   "number": "40",
   "name": "NEW HAMPSHIRE",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 1034,
   "malpractice": 898
  },
  {
   "contractor": "12402",
   "state": "NJ",
   "number": "01",
   "name": "NORTHERN NJ",
   "counties": "BERGEN, ESSEX, HUDSON, HUNTERDON, MIDDLESEX, MORRIS, PASSAIC, SOMERSET, SUSSEX, UNION AND WARREN",
   "work": 1064,
   "expense": 1172,
   "malpractice": 1032
  },
  {
   "contractor": "12402",
   "state": "NJ",
   "number": "99",
   "name": "REST OF NEW JERSEY",
   "counties": "ALL OTHER COUNTIES",
   "work": 1042,
   "expense": 1106,
   "malpractice": 1069
  },
  {
   "contractor": "04212",
   "state": "NM",
   "number": "05",
   "name": "NEW MEXICO",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 908,
   "malpractice": 1172
  },
  {
   "contractor": "13202",
   "state": "NY",
   "number": "01",
   "name": "MANHATTAN",
   "counties": "NEW YORK",
   "work": 1065,
   "expense": 1166,
   "malpractice": 1656
  },
  {
   "contractor": "13202",
   "state": "NY",
   "number": "02",
   "name": "NYC SUBURBS/LONG ISLAND",
   "counties": "BRONX, KINGS, NASSAU, RICHMOND, ROCKLAND, SUFFOLK AND WESTCHESTER",
   "work": 1065,
   "expense": 1200,
   "malpractice": 1911
  },
  {
   "contractor": "13202",
   "state": "NY",
   "number": "03",
   "name": "POUGHKPSIE/N NYC SUBURBS",
   "counties": "COLUMBIA, DELAWARE, DUTCHESS, GREENE, ORANGE, PUTNAM, SULLIVAN AND ULSTER",
   "work": 1046,
   "expense": 1106,
   "malpractice": 1269
  },
  {
   "contractor": "13292",
   "state": "NY",
   "number": "04",
   "name": "QUEENS",
   "counties": "QUEENS",
   "work": 1065,
   "expense": 1195,
   "malpractice": 1462
  },
  {
   "contractor": "13282",
   "state": "NY",
   "number": "99",
   "name": "REST OF NEW YORK",
   "counties": "ALL OTHER COUNTIES",
   "work": 1000,
   "expense": 949,
   "malpractice": 732
  },
  {
   "contractor": "11502",
   "state": "NC",
   "number": "00",
   "name": "NORTH CAROLINA",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 926,
   "malpractice": 665
  },
  {
   "contractor": "03302",
   "state": "ND",
   "number": "01",
   "name": "NORTH DAKOTA",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 1000,
   "malpractice": 517
  },
  {
   "contractor": "15202",
   "state": "OH",
   "number": "00",
   "name": "OHIO",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 911,
   "malpractice": 1033
  },
  {
   "contractor": "04312",
   "state": "OK",
   "number": "00",
   "name": "OKLAHOMA",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 891,
   "malpractice": 813
  },
  {
   "contractor": "02302",
   "state": "OR",
   "number": "01",
   "name": "PORTLAND",
   "counties": "CLACKAMAS, MULTNOMAH AND WASHINGTON",
   "work": 1013,
   "expense": 1103,
   "malpractice": 688
  },
  {
   "contractor": "02302",
   "state": "OR",
   "number": "99",
   "name": "REST OF OREGON",
   "counties": "ALL OTHER COUNTIES",
   "work": 1000,
   "expense": 986,
   "malpractice": 643
  },
  {
   "contractor": "12502",
   "state": "PA",
   "number": "01",
   "name": "METROPOLITAN PHILADELPHIA",
   "counties": "BUCKS, CHESTER, DELAWARE, MONTGOMERY AND PHILADELPHIA",
   "work": 1024,
   "expense": 1053,
   "malpractice": 1177
  },
  {
   "contractor": "12502",
   "state": "PA",
   "number": "99",
   "name": "REST OF PENNSYLVANIA",
   "counties": "ALL OTHER COUNTIES",
   "work": 1000,
   "expense": 927,
   "malpractice": 925
  },
  {
   "contractor": "09202",
   "state": "PR",
   "number": "20",
   "name": "PUERTO RICO",
   "counties": "ALL COUNTY EQUIVALENTS",
   "work": 1000,
   "expense": 1007,
   "malpractice": 982
  },
  {
   "contractor": "14412",
   "state": "RI",
   "number": "01",
   "name": "RHODE ISLAND",
   "counties": "ALL COUNTIES",
   "work": 1025,
   "expense": 1039,
   "malpractice": 849
  },
  {
   "contractor": "11202",
   "state": "SC",
   "number": "01",
   "name": "SOUTH CAROLINA",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 913,
   "malpractice": 817
  },
  {
   "contractor": "03402",
   "state": "SD",
   "number": "02",
   "name": "SOUTH DAKOTA",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 1000,
   "malpractice": 382
  },
  {
   "contractor": "10312",
   "state": "TN",
   "number": "35",
   "name": "TENNESSEE",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 896,
   "malpractice": 544
  },
  {
   "contractor": "04412",
   "state": "TX",
   "number": "31",
   "name": "AUSTIN",
   "counties": "TRAVIS",
   "work": 1000,
   "expense": 1046,
   "malpractice": 914
  },
  {
   "contractor": "04412",
   "state": "TX",
   "number": "20",
   "name": "BEAUMONT",
   "counties": "JEFFERSON",
   "work": 1000,
   "expense": 903,
   "malpractice": 947
  },
  {
   "contractor": "04412",
   "state": "TX",
   "number": "09",
   "name": "BRAZORIA",
   "counties": "BRAZORIA",
   "work": 1014,
   "expense": 1006,
   "malpractice": 795
  },
  {
   "contractor": "04412",
   "state": "TX",
   "number": "11",
   "name": "DALLAS",
   "counties": "DALLAS",
   "work": 1011,
   "expense": 1007,
   "malpractice": 877
  },
  {
   "contractor": "04412",
   "state": "TX",
   "number": "28",
   "name": "FORT WORTH",
   "counties": "TARRANT",
   "work": 1011,
   "expense": 998,
   "malpractice": 902
  },
  {
   "contractor": "04412",
   "state": "TX",
   "number": "15",
   "name": "GALVESTON",
   "counties": "GALVESTON",
   "work": 1014,
   "expense": 1000,
   "malpractice": 855
  },
  {
   "contractor": "04412",
   "state": "TX",
   "number": "18",
   "name": "HOUSTON",
   "counties": "HARRIS",
   "work": 1014,
   "expense": 1003,
   "malpractice": 1409
  },
  {
   "contractor": "04412",
   "state": "TX",
   "number": "99",
   "name": "REST OF TEXAS",
   "counties": "ALL OTHER COUNTIES",
   "work": 1000,
   "expense": 945,
   "malpractice": 934
  },
  {
   "contractor": "03502",
   "state": "UT",
   "number": "09",
   "name": "UTAH",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 933,
   "malpractice": 930
  },
  {
   "contractor": "14512",
   "state": "VT",
   "number": "50",
   "name": "VERMONT",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 993,
   "malpractice": 518
  },
  {
   "contractor": "11302",
   "state": "VA",
   "number": "00",
   "name": "VIRGINIA",
   "counties": "ALL COUNTIES, EXCEPT ALEXANDRIA CITY, ARLINGTON, FAIRFAX, FAIRFAX CITY, AND FALLS CHURCH CITY",
   "work": 1002,
   "expense": 984,
   "malpractice": 755
  },
  {
   "contractor": "09202",
   "state": "VI",
   "number": "50",
   "name": "VIRGIN ISLANDS",
   "counties": "ALL COUNTY EQUIVALENTS",
   "work": 1000,
   "expense": 1007,
   "malpractice": 982
  },
  {
   "contractor": "02402",
   "state": "WA",
   "number": "02",
   "name": "SEATTLE (KING CNTY)",
   "counties": "KING",
   "work": 1043,
   "expense": 1220,
   "malpractice": 853
  },
  {
   "contractor": "02402",
   "state": "WA",
   "number": "99",
   "name": "REST OF WASHINGTON",
   "counties": "ALL OTHER COUNTIES",
   "work": 1007,
   "expense": 1040,
   "malpractice": 803
  },
  {
   "contractor": "11402",
   "state": "WV",
   "number": "16",
   "name": "WEST VIRGINIA",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 862,
   "malpractice": 1333
  },
  {
   "contractor": "06302",
   "state": "WI",
   "number": "00",
   "name": "WISCONSIN",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 957,
   "malpractice": 331
  },
  {
   "contractor": "03602",
   "state": "WY",
   "number": "21",
   "name": "WYOMING",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 1000,
   "malpractice": 739
  }
 ]
}
