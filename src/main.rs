//! The page; or, in a worker, the worker's loop.

fn main() {
    #[cfg(target_arch = "wasm32")]
    if virker::task::in_worker() {
        virker::task::serve();
    } else {
        virker::ui::start();
    }
}
