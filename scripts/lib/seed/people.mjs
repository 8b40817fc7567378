/** @import { Address } from "../shop/checkout.mjs" */
/** @import { RegionKey } from "../shop/client.mjs" */

/** @typedef {"maya" | "daniel" | "siobhan" | "juergen" | "ayse" | "lea" | "francois" | "haruka" | "kenji" | "milica" | "annika" | "theo" | "lucia" | "sora" | "layla"} Name */
/** @typedef {{ email: string, region: RegionKey, address: Address }} Person */

/** Invented people at invented doors, and where the demo's customer, Ingrid, has had things sent. What is empty is left out. */
const TABLE = `
name     | email                           | region | first_name | last_name      | company              | address_1                | address_2          | city             | province | postal_code | country_code | phone
maya     | maya.okafor@example.com         | us     | Maya       | Okafor         |                      | 418 Bleecker Street      | Apt 5C             | New York         | NY       | 10014       | us           | +1 212 555 0148
daniel   | daniel.nguyen@example.net       | us     | Daniel     | Nguyễn         |                      | 2207 Telegraph Avenue    |                    | Oakland          | CA       | 94612       | us           | +1 510 555 0172
siobhan  | siobhan.oneill@example.org      | us     | Siobhán    | O’Neill-García | Larkspur Studio LLC  | 77 Congress Street       |                    | Buffalo          | NY       | 14201       | us           |
juergen  | juergen.weiss@example.com       | eu     | Jürgen     | Weiß           |                      | Schönhauser Allee 36     | Hinterhaus, 3. OG  | Berlin           |          | 10435       | de           | +49 30 5550123
ayse     | ayse.yildiz@example.net         | eu     | Ayşe       | Yıldız         |                      | Große Elbstraße 117      |                    | Hamburg          |          | 22767       | de           |
lea      | lea.dubois@example.org          | eu     | Léa        | Dubois-Lefèvre |                      | 14 rue de l’Abbé-Grégoire |                   | Paris            |          | 75006       | fr           | +33 1 55 55 01 42
francois | francois.etxeberria@example.com | eu     | François   | Etxeberria     | Atelier de la Grange | 3 chemin des Vignes      |                    | Saint-Jean-de-Luz |         | 64500       | fr           |
haruka   | haruka.sato@example.jp          | jp     | 遥         | 佐藤           |                      | 神宮前4丁目12-10         | 表参道ハイツ 305号室 | 渋谷区           | 東京都   | 150-0001    | jp           | +81 3 5555 0143
kenji    | kenji.yamamoto@example.jp       | jp     | 健二       | 山本           |                      | 烏丸通四条下ル水銀屋町620 |                   | 京都市下京区     | 京都府   | 600-8411    | jp           |
milica   | milica.jovanovic@example.rs     | rs     | Milica     | Jovanović      |                      | Knez Mihailova 41        |                    | Beograd          |          | 11000       | rs           |
annika   | annika.brandt@example.com       | eu     | Annika     | Brandt         |                      | Venloer Straße 318       | Hinterhaus         | Köln             |          | 50823       | de           |
theo     | theo.marchand@example.org       | eu     | Théo       | Marchand       |                      | 27 rue des Trois-Frères  |                    | Lyon             |          | 69004       | fr           |
lucia    | lucia.ferrer@example.net        | eu     | Lucía      | Ferrer Núñez   |                      | Calle de la Palma, 41    | 2.º izquierda      | Madrid           |          | 28004       | es           |
sora     | sora.nakamura@example.jp        | jp     | そら       | 中村           |                      | 北浜東3丁目14            | 川辺マンション 702号室 | 大阪市中央区     | 大阪府   | 540-0031    | jp           |
layla    | layla.almansoori@example.com    | ae     | ليلى       | المنصوري       |                      | شارع الوصل، فيلا ١٢      | جميرا ٢            | دبي              |          |             | ae           | +971 4 555 0136
home us  |                                 | us     | Ingrid     | Solberg        |                      | 193 Harlem Meadow Road   |                    | Brooklyn         | NY       | 11211       | us           |
home eu  |                                 | eu     | Ingrid     | Solberg        |                      | Lindenstraße 8           |                    | Leipzig          |          | 04105       | de           |
home jp  |                                 | jp     | Ingrid     | Solberg        |                      | 西新宿2丁目8-1           |                    | 新宿区           | 東京都   | 160-0023    | jp           |
home ae  |                                 | ae     | Ingrid     | Solberg        |                      | 18 Al Wasl Road          |                    | Dubai            |          |             | ae           |
home rs  |                                 | rs     | Ingrid     | Solberg        |                      | Bulevar oslobođenja 12   |                    | Novi Sad         |          | 21000       | rs           |
`;

const [head = [], ...rows] = TABLE.trim()
  .split("\n")
  .map((row) => row.split("|").map((cell) => cell.trim()));

const people = rows.map((cells) => {
  const filled = head.map((column, index) => [column, cells[index]]).filter(([, cell]) => cell);
  const { name, email = "", region, ...address } = Object.fromEntries(filled);
  return [name, { email, region, address }];
});

/** @type {Record<Name | `home ${RegionKey}`, Person>} */
const BY_NAME = Object.fromEntries(people);

/** @type {Record<Name, Person>} */
export const PEOPLE = BY_NAME;

/** Whose account the demo shows. */
export const CUSTOMER = {
  ...{ email: "customer@example.com", password: "a-warm-cup-of-tea" },
  ...{ first_name: "Ingrid", last_name: "Solberg" },
};

/** @param {RegionKey} region */
const home = (region) => BY_NAME[`home ${region}`].address;

/** Where the customer has had things sent. */
export const CUSTOMER_ADDRESSES = { us: home("us"), eu: home("eu"), jp: home("jp"), rs: home("rs"), ae: home("ae") };
