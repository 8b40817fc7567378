/** @import { Address } from "../shop/checkout.mjs" */
/** @import { RegionKey } from "../shop/client.mjs" */

/** @typedef {{ email: string, region: RegionKey, address: Address }} Person */

/**
 * @param {readonly [first_name: string, last_name: string, address_1: string, city: string, postal_code: string, country_code: string]} usual
 * @param {Partial<Address>} [more]
 * @returns {Address}
 */
const at = ([first_name, last_name, address_1, city, postal_code, country_code], more) =>
  Object.assign({ first_name, last_name, address_1, city, postal_code, country_code }, more);

/** @type {(email: string, region: RegionKey, ...where: Parameters<typeof at>) => Person} */
const person = (email, region, ...where) => ({ email, region, address: at(...where) });

/** Invented people at invented doors. @satisfies {Record<string, Person>} */
export const PEOPLE = {
  maya: person("maya.okafor@example.com", "us", ["Maya", "Okafor", "418 Bleecker Street", "New York", "10014", "us"], {
    address_2: "Apt 5C",
    province: "NY",
    phone: "+1 212 555 0148",
  }),
  daniel: person(
    "daniel.nguyen@example.net",
    "us",
    ["Daniel", "Nguyễn", "2207 Telegraph Avenue", "Oakland", "94612", "us"],
    { province: "CA", phone: "+1 510 555 0172" },
  ),
  siobhan: person(
    "siobhan.oneill@example.org",
    "us",
    ["Siobhán", "O’Neill-García", "77 Congress Street", "Buffalo", "14201", "us"],
    { company: "Larkspur Studio LLC", province: "NY" },
  ),
  juergen: person(
    "juergen.weiss@example.com",
    "eu",
    ["Jürgen", "Weiß", "Schönhauser Allee 36", "Berlin", "10435", "de"],
    { address_2: "Hinterhaus, 3. OG", phone: "+49 30 5550123" },
  ),
  ayse: person("ayse.yildiz@example.net", "eu", ["Ayşe", "Yıldız", "Große Elbstraße 117", "Hamburg", "22767", "de"]),
  lea: person(
    "lea.dubois@example.org",
    "eu",
    ["Léa", "Dubois-Lefèvre", "14 rue de l’Abbé-Grégoire", "Paris", "75006", "fr"],
    { phone: "+33 1 55 55 01 42" },
  ),
  francois: person(
    "francois.etxeberria@example.com",
    "eu",
    ["François", "Etxeberria", "3 chemin des Vignes", "Saint-Jean-de-Luz", "64500", "fr"],
    { company: "Atelier de la Grange" },
  ),
  haruka: person("haruka.sato@example.jp", "jp", ["遥", "佐藤", "神宮前4丁目12-10", "渋谷区", "150-0001", "jp"], {
    address_2: "表参道ハイツ 305号室",
    province: "東京都",
    phone: "+81 3 5555 0143",
  }),
  kenji: person(
    "kenji.yamamoto@example.jp",
    "jp",
    ["健二", "山本", "烏丸通四条下ル水銀屋町620", "京都市下京区", "600-8411", "jp"],
    { province: "京都府" },
  ),
  milica: person("milica.jovanovic@example.rs", "rs", [
    "Milica",
    "Jovanović",
    "Knez Mihailova 41",
    "Beograd",
    "11000",
    "rs",
  ]),
};

/** Whose account the demo shows. */
export const CUSTOMER = {
  email: "customer@example.com",
  password: "a-warm-cup-of-tea",
  first_name: "Ingrid",
  last_name: "Solberg",
};

/** Where the customer has had things sent. @satisfies {Record<RegionKey, Address>} */
export const CUSTOMER_ADDRESSES = {
  us: at(["Ingrid", "Solberg", "193 Harlem Meadow Road", "Brooklyn", "11211", "us"], { province: "NY" }),
  eu: at(["Ingrid", "Solberg", "Lindenstraße 8", "Leipzig", "04105", "de"]),
  jp: at(["Ingrid", "Solberg", "西新宿2丁目8-1", "新宿区", "160-0023", "jp"], { province: "東京都" }),
  rs: at(["Ingrid", "Solberg", "Bulevar oslobođenja 12", "Novi Sad", "21000", "rs"]),
};
