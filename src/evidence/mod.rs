//! Effect studies, and how strong they are together.
