/** Version of the model: results may differ between versions. */
export const ENGINE_VERSION = '0.1.0';
