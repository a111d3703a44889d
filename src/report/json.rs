//! A table as JSON, with all digits of its numbers.

use serde_json::{Value, json};

use super::sheet::{Cell, Row, Sheet};

impl Sheet {
    /// An object of title, notes, headers and rows. A row is a list of cells, or an object with the heading of a
    /// group. A cell is `null`, a text, a number with all its digits, or an object of value and stars.
    pub fn json(&self) -> String {
        let rows: Vec<Value> = self
            .rows
            .iter()
            .map(|row| match row {
                Row::Group(heading) => json!({ "group": heading }),
                Row::Cells(cells) => self.filled(cells).map(cell).collect(),
            })
            .collect();
        let whole = json!({ "title": self.title, "notes": self.notes, "headers": self.headers, "rows": rows });
        serde_json::to_string_pretty(&whole).unwrap_or_default()
    }
}

fn cell(cell: &Cell) -> Value {
    match cell {
        Cell::Empty => Value::Null,
        Cell::Text(text) | Cell::Ditto(text) => json!(text),
        // What is not finite becomes null: JSON has no word for it.
        Cell::Number(number) if number.mark.is_empty() => json!(number.value),
        Cell::Number(number) => json!({ "value": number.value, "stars": number.mark }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_digits_come_back() {
        let mut sheet = Sheet::new("t", "\"T\"", ["x", "b", "se"].map(str::to_owned).to_vec());
        let value = 0.1 + 0.2;
        sheet.group("g");
        sheet.row(vec![Cell::text("</script>"), Cell::number(value, 2), Cell::marked(-value, 1, "*")]);
        sheet.row(vec![Cell::Ditto("x".to_owned()), Cell::number(f64::NAN, 2)]);
        let read: Value = serde_json::from_str(&sheet.json()).expect("JSON");
        assert_eq!(read["rows"][0]["group"], "g");
        assert_eq!(read["rows"][1][1].as_f64(), Some(value));
        assert_eq!(read["rows"][1][2]["value"].as_f64(), Some(-value));
        assert_eq!(read["rows"][2], json!(["x", null, null]));
    }
}
