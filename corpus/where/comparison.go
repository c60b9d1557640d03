package where

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"parallax/corpus"
	"parallax/corpus/dating"
)

// A comparison is FIELD OP VALUE.
type comparison struct {
	field, op, value string
	period           dating.Period // of value, where the field is the date
}

// dates prepares a comparison of dates.
func (c *comparison) dates() (err error) {
	if c.field != "date" || c.op == "~" {
		return nil
	}
	if c.period, err = dating.ParsePeriod(c.value); err != nil {
		return fmt.Errorf("the date in date%s%s cannot be read: write a year, a month or a day, such as 2016, 2016-06 or 2016-06-18: %w", c.op, c.value, err)
	}
	return nil
}

func (c comparison) of(d *corpus.Document) (bool, error) {
	v, ok := d.Field(c.field)
	if !ok {
		return c.op == "!=", nil
	}
	if c.op == "~" {
		return strings.Contains(strings.ToLower(v), strings.ToLower(c.value)), nil
	}
	order := compare(v, c.value)
	if c.field == "date" {
		var err error
		if order, err = c.period.Compare(v); err != nil {
			return false, fmt.Errorf("its date %w; write the dates so, name their form with --date-format, or leave such documents out", err)
		}
	}
	switch c.op {
	case "=":
		return order == 0, nil
	case "!=":
		return order != 0, nil
	case "<":
		return order < 0, nil
	case "<=":
		return order <= 0, nil
	case ">":
		return order > 0, nil
	}
	return order >= 0, nil
}

func compare(a, b string) int {
	x, errX := strconv.ParseFloat(a, 64)
	y, errY := strconv.ParseFloat(b, 64)
	if errX == nil && errY == nil {
		return cmp.Compare(x, y)
	}
	return cmp.Compare(a, b)
}
