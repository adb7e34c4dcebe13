/** Web services that run on CPU alone. */

export const LANDING_PAGE = `# Landing page of the spring campaign
version: "2.0"

services:
  site:
    image: nginx:1.29.1-alpine
    expose:
      - port: 80
        as: 80
        accept:
          - spring.lumenworks.example
        to:
          - global: true

profiles:
  compute:
    site:
      resources:
        cpu:
          units: 0.5
        memory:
          size: 256Mi
        storage:
          size: 512Mi
  placement:
    anywhere:
      signedBy:
        anyOf:
          - akash1365yvmc4s7awdyj3n2sav7xfx76adc6dnmlx63
      pricing:
        site:
          denom: uact
          amount: 1000

deployment:
  site:
    anywhere:
      profile: site
      count: 2
`;

export const SHOP_WITH_DATABASE = `# Shop: storefront, API and its Postgres on a persistent volume
version: "2.0"

services:
  storefront:
    image: ghcr.io/lumenworks/storefront:3.14.2
    env:
      - API_URL=http://api:8080
    expose:
      - port: 3000
        as: 80
        accept: [shop.lumenworks.example]
        to:
          - global: true
  api:
    image: ghcr.io/lumenworks/shop-api:3.14.2
    env:
      - DATABASE_HOST=postgres
    expose:
      - port: 8080
        to:
          - service: storefront
  postgres:
    image: postgres:17.4
    env:
      - POSTGRES_DB=shop
      - PGDATA=/var/lib/postgresql/data/pgdata
    expose:
      - port: 5432
        to:
          - service: api
    params:
      storage:
        data:
          mount: /var/lib/postgresql/data
          readOnly: false

profiles:
  compute:
    storefront:
      resources:
        cpu: { units: 1 }
        memory: { size: 1Gi }
        storage: { size: 2Gi }
    api:
      resources:
        cpu: { units: 2 }
        memory: { size: 2Gi }
        storage: { size: 2Gi }
    postgres:
      resources:
        cpu: { units: 2 }
        memory: { size: 4Gi }
        storage:
          - size: 1Gi
          - name: data
            size: 40Gi
            attributes:
              persistent: true
              class: beta3
  placement:
    europe:
      attributes:
        location-region: eu-*
      pricing:
        storefront: { denom: uact, amount: 5000 }
        api: { denom: uact, amount: 5000 }
        postgres: { denom: uact, amount: 8000 }

deployment:
  storefront:
    europe: { profile: storefront, count: 2 }
  api:
    europe: { profile: api, count: 2 }
  postgres:
    europe: { profile: postgres, count: 1 }
`;

export const BLOG = `version: "2.0"

services:
  wordpress:
    image: wordpress:6.8-apache
    env:
      - WORDPRESS_DB_HOST=mariadb
      - WORDPRESS_DB_NAME=blog
    expose:
      - port: 80
        as: 80
        to:
          - global: true
    params:
      storage:
        uploads:
          mount: /var/www/html/wp-content
  mariadb:
    image: mariadb:11.7
    env:
      - MARIADB_DATABASE=blog
      - MARIADB_RANDOM_ROOT_PASSWORD=1
    expose:
      - port: 3306
        to:
          - service: wordpress

profiles:
  compute:
    wordpress:
      resources:
        cpu: { units: 2 }
        memory: { size: 4Gi }
        storage:
          - size: 2Gi
          - name: uploads
            size: 20Gi
            attributes: { persistent: true, class: beta2 }
    mariadb:
      resources:
        cpu: { units: 1 }
        memory: { size: 2Gi }
        storage: { size: 10Gi }
  placement:
    dcloud:
      pricing:
        wordpress: { denom: uact, amount: 10000 }
        mariadb: { denom: uact, amount: 10000 }

deployment:
  wordpress:
    dcloud: { profile: wordpress, count: 1 }
  mariadb:
    dcloud: { profile: mariadb, count: 1 }
`;

export const TWO_REGIONS = `# The same status page on two continents: one group for each
version: "2.0"

services:
  status-us:
    image: ghcr.io/lumenworks/status-page:1.8.0
    expose:
      - { port: 8080, as: 80, accept: [us.status.lumenworks.example], to: [{ global: true }] }
  status-eu:
    image: ghcr.io/lumenworks/status-page:1.8.0
    expose:
      - { port: 8080, as: 80, accept: [eu.status.lumenworks.example], to: [{ global: true }] }

profiles:
  compute:
    page:
      resources:
        cpu: { units: 1 }
        memory: { size: 1Gi }
        storage: { size: 2Gi }
  placement:
    america:
      attributes:
        location-region: us-*
      pricing:
        page: { denom: uact, amount: 2000 }
    europe:
      attributes:
        location-region: eu-*
      pricing:
        page: { denom: uact, amount: 2000 }

deployment:
  status-us:
    america: { profile: page, count: 1 }
  status-eu:
    europe: { profile: page, count: 1 }
`;
