/** The little that is used of it: the package has no types. */
declare module "jsonld" {
  type Loaded = { document: unknown; documentUrl: string; contextUrl: null };
  const jsonld: {
    /** N-Quads in the canonical order; with `safe`, throws on any term that the contexts do not define */
    canonize(
      document: object,
      options: {
        algorithm: "RDFC-1.0";
        format: "application/n-quads";
        safe: true;
        base: null;
        rdfDirection: "i18n-datatype";
        documentLoader: (url: string) => Promise<Loaded>;
      },
    ): Promise<string>;
  };
  export default jsonld;
}
