//! The page; or, in a worker, the worker's loop.

/// Drawing makes and frees many small things; this allocator does so faster than the standard library's.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn main() {
    #[cfg(target_arch = "wasm32")]
    if virker::task::in_worker() {
        virker::task::serve();
    } else {
        virker::ui::start();
    }
}
