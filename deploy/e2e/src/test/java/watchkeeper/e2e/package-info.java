/** The whole product from outside: the commands and addresses that people and programs use. */
package watchkeeper.e2e;
