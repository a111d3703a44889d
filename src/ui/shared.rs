//! Values that components share without comparing them.

use std::ops::Deref;
use std::rc::Rc;

/// A value that components share: equal only to itself, so that asking costs nothing. Comparing tables cell by cell, or
/// figures point by point, would cost more than drawing them.
#[derive(Debug)]
pub struct Shared<T: ?Sized>(pub Rc<T>);

impl<T> Shared<T> {
    /// Shares a value.
    pub fn new(value: T) -> Shared<T> {
        Shared(Rc::new(value))
    }
}

impl<T: ?Sized> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Shared(self.0.clone())
    }
}

impl<T: ?Sized> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T: ?Sized> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shared_value_is_equal_to_itself_alone() {
        let one = Shared::new(1);
        assert_eq!(one, one.clone());
        assert_ne!(one, Shared::new(1));
        assert_ne!(Some(one), None);
    }
}
