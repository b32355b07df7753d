/** How large and how fast: run on purpose, see RATIONALE.md. */
package watchkeeper.bench;
