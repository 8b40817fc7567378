/** @typedef {import("../shop/client.mjs").RegionKey} RegionKey */
/** @typedef {import("../shop/checkout.mjs").Address} Address */

/** @typedef {{ email: string, region: RegionKey, address: Address }} Person */

/** Invented people at invented doors. @satisfies {Record<string, Person>} */
export const PEOPLE = {
  maya: {
    email: "maya.okafor@example.com",
    region: "us",
    address: {
      first_name: "Maya",
      last_name: "Okafor",
      address_1: "418 Bleecker Street",
      address_2: "Apt 5C",
      city: "New York",
      province: "NY",
      postal_code: "10014",
      country_code: "us",
      phone: "+1 212 555 0148",
    },
  },
  daniel: {
    email: "daniel.nguyen@example.net",
    region: "us",
    address: {
      first_name: "Daniel",
      last_name: "Nguyễn",
      address_1: "2207 Telegraph Avenue",
      city: "Oakland",
      province: "CA",
      postal_code: "94612",
      country_code: "us",
      phone: "+1 510 555 0172",
    },
  },
  siobhan: {
    email: "siobhan.oneill@example.org",
    region: "us",
    address: {
      first_name: "Siobhán",
      last_name: "O’Neill-García",
      company: "Larkspur Studio LLC",
      address_1: "77 Congress Street",
      city: "Buffalo",
      province: "NY",
      postal_code: "14201",
      country_code: "us",
    },
  },
  juergen: {
    email: "juergen.weiss@example.com",
    region: "eu",
    address: {
      first_name: "Jürgen",
      last_name: "Weiß",
      address_1: "Schönhauser Allee 36",
      address_2: "Hinterhaus, 3. OG",
      city: "Berlin",
      postal_code: "10435",
      country_code: "de",
      phone: "+49 30 5550123",
    },
  },
  ayse: {
    email: "ayse.yildiz@example.net",
    region: "eu",
    address: {
      first_name: "Ayşe",
      last_name: "Yıldız",
      address_1: "Große Elbstraße 117",
      city: "Hamburg",
      postal_code: "22767",
      country_code: "de",
    },
  },
  lea: {
    email: "lea.dubois@example.org",
    region: "eu",
    address: {
      first_name: "Léa",
      last_name: "Dubois-Lefèvre",
      address_1: "14 rue de l’Abbé-Grégoire",
      city: "Paris",
      postal_code: "75006",
      country_code: "fr",
      phone: "+33 1 55 55 01 42",
    },
  },
  francois: {
    email: "francois.etxeberria@example.com",
    region: "eu",
    address: {
      first_name: "François",
      last_name: "Etxeberria",
      company: "Atelier de la Grange",
      address_1: "3 chemin des Vignes",
      city: "Saint-Jean-de-Luz",
      postal_code: "64500",
      country_code: "fr",
    },
  },
  haruka: {
    email: "haruka.sato@example.jp",
    region: "jp",
    address: {
      first_name: "遥",
      last_name: "佐藤",
      address_1: "神宮前4丁目12-10",
      address_2: "表参道ハイツ 305号室",
      city: "渋谷区",
      province: "東京都",
      postal_code: "150-0001",
      country_code: "jp",
      phone: "+81 3 5555 0143",
    },
  },
  kenji: {
    email: "kenji.yamamoto@example.jp",
    region: "jp",
    address: {
      first_name: "健二",
      last_name: "山本",
      address_1: "烏丸通四条下ル水銀屋町620",
      city: "京都市下京区",
      province: "京都府",
      postal_code: "600-8411",
      country_code: "jp",
    },
  },
  milica: {
    email: "milica.jovanovic@example.rs",
    region: "rs",
    address: {
      first_name: "Milica",
      last_name: "Jovanović",
      address_1: "Knez Mihailova 41",
      city: "Beograd",
      postal_code: "11000",
      country_code: "rs",
    },
  },
};

/** Whose account the demo shows. */
export const CUSTOMER = {
  email: "customer@example.com",
  password: "a-warm-cup-of-tea",
  first_name: "Ingrid",
  last_name: "Solberg",
};

const INGRID = { first_name: CUSTOMER.first_name, last_name: CUSTOMER.last_name };

/** Where the customer has had things sent. @satisfies {Record<RegionKey, Address>} */
export const CUSTOMER_ADDRESSES = {
  us: {
    ...INGRID,
    address_1: "193 Harlem Meadow Road",
    city: "Brooklyn",
    province: "NY",
    postal_code: "11211",
    country_code: "us",
  },
  eu: { ...INGRID, address_1: "Lindenstraße 8", city: "Leipzig", postal_code: "04105", country_code: "de" },
  jp: {
    ...INGRID,
    address_1: "西新宿2丁目8-1",
    city: "新宿区",
    province: "東京都",
    postal_code: "160-0023",
    country_code: "jp",
  },
  rs: { ...INGRID, address_1: "Bulevar oslobođenja 12", city: "Novi Sad", postal_code: "21000", country_code: "rs" },
};
