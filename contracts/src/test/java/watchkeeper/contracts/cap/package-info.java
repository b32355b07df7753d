/** What is written is valid against the published schema, which is kept beside the tests with its licence. */
package watchkeeper.contracts.cap;
