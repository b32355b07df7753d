/** Samples and schemas of everything that is published. */
package watchkeeper.contracts;
