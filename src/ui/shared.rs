//! Values that components share without comparing them.

use std::ops::Deref;
use std::rc::Rc;

/// A value that components share, or none: equal only to itself, so that asking costs nothing.
#[derive(Debug)]
pub struct Shared<T>(pub Option<Rc<T>>);

impl<T> Shared<T> {
    /// Nothing.
    pub const NONE: Shared<T> = Shared(None);
}

impl<T> Default for Shared<T> {
    fn default() -> Self {
        Shared(None)
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Shared(self.0.clone())
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Some(one), Some(other)) => Rc::ptr_eq(one, other),
            (None, None) => true,
            _ => false,
        }
    }
}

impl<T> Deref for Shared<T> {
    type Target = Option<Rc<T>>;

    fn deref(&self) -> &Option<Rc<T>> {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shared_value_is_equal_to_itself_alone() {
        let one = Shared(Some(Rc::new(1)));
        assert_eq!(one, one.clone());
        assert_ne!(one, Shared(Some(Rc::new(1))));
        assert_ne!(one, Shared::NONE);
        assert_eq!(Shared::<u8>::default(), Shared::NONE);
    }
}
